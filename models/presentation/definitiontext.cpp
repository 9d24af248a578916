// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/definitiontext.h"

#include <QCoreApplication>

namespace creatormetrics {

namespace {

struct DefinitionWords {
    Q_DECLARE_TR_FUNCTIONS(DefinitionText)
};

QString meaningOf(Metric metric, Denominator denominator)
{
    switch (metric) {
    case Metric::NetFollowers:
        return DefinitionWords::tr("Followers gained less followers lost.");
    case Metric::Engagements:
        return DefinitionWords::tr("Likes, comments and shares, and saves where the platform gives them.");
    case Metric::EngagementRate:
        return DefinitionWords::tr("Engagements divided by %1. Over several days and accounts it is the ratio of the sums, "
                                   "not an average of rates.")
            .arg(denominatorWord(denominator));
    default:
        return metricMeaning(metric);
    }
}

QString formulaOf(Metric metric, Denominator denominator)
{
    switch (metric) {
    case Metric::NetFollowers:
        return DefinitionWords::tr("followers gained − followers lost");
    case Metric::Engagements:
        return DefinitionWords::tr("likes + comments + shares + saves");
    case Metric::EngagementRate:
        return DefinitionWords::tr("engagements ÷ %1").arg(denominatorWord(denominator));
    case Metric::Reach:
    case Metric::AverageViewSeconds:
        return DefinitionWords::tr("sum of the known days ÷ their number");
    default:
        return {};
    }
}

QString ruleOf(Metric metric, Denominator denominator)
{
    switch (metric) {
    case Metric::Followers:
        return DefinitionWords::tr("The total at the end of the range. Where the platform told none that day, the nearest one "
                                   "is moved by followers gained and lost.");
    case Metric::Following:
        return DefinitionWords::tr("The total at the end of the range.");
    case Metric::Posts:
        return DefinitionWords::tr("Posts are counted one by one, by the day of publication.");
    case Metric::Reach:
        return DefinitionWords::tr("Days are never added up, since the same people would count twice. Accounts are added up.");
    case Metric::AverageViewSeconds:
        return DefinitionWords::tr("Days are averaged, not added up.");
    case Metric::Engagements:
        return DefinitionWords::tr("A day counts when its likes and comments are known; days are added up.");
    case Metric::NetFollowers:
        return DefinitionWords::tr("A day counts when gained and lost are both known; days are added up.");
    case Metric::EngagementRate:
        return denominator == Denominator::Followers
                   ? DefinitionWords::tr("The days' engagements, divided by the followers at the end of the range.")
                   : DefinitionWords::tr("A day counts when its engagements and %1 are both known.").arg(denominatorWord(denominator));
    default:
        return DefinitionWords::tr("Days are added up.");
    }
}

QString originOf(Metric metric, Denominator denominator)
{
    switch (metric) {
    case Metric::NetFollowers:
        return DefinitionWords::tr("Derived: computed by CreatorMetrics from the platforms' followers gained and lost.");
    case Metric::Engagements:
        return DefinitionWords::tr("Derived: computed by CreatorMetrics from the platforms' likes, comments, shares and saves.");
    case Metric::EngagementRate:
        return DefinitionWords::tr("Derived: computed by CreatorMetrics from the platforms' likes, comments, shares, saves and %1.")
            .arg(denominatorWord(denominator));
    case Metric::Posts:
        return DefinitionWords::tr("Counted by CreatorMetrics from the posts that the platforms list.");
    default:
        return DefinitionWords::tr("Measured: told by the platforms.");
    }
}

} // namespace

Definition definitionOf(Metric metric, Denominator denominator)
{
    return {.meaning = meaningOf(metric, denominator),
            .formula = formulaOf(metric, denominator),
            .rule = ruleOf(metric, denominator),
            .origin = originOf(metric, denominator)};
}

QString definedLabel(Metric metric, Denominator denominator)
{
    if (metric != Metric::EngagementRate)
        return metricLabel(metric);
    return DefinitionWords::tr("Engagement rate by %1").arg(denominatorWord(denominator));
}

} // namespace creatormetrics
