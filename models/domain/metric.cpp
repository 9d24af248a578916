// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/metric.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

using L = QLatin1StringView;

constexpr std::array<MetricInfo, metricCount> catalogue{{
    {Metric::Followers, L("followers"), MetricUnit::Count, Aggregation::Last, false},
    {Metric::Following, L("following"), MetricUnit::Count, Aggregation::Last, false},
    {Metric::Posts, L("posts"), MetricUnit::Count, Aggregation::Last, false},
    {Metric::Views, L("views"), MetricUnit::Count, Aggregation::Sum, false},
    {Metric::EngagedViews, L("engaged_views"), MetricUnit::Count, Aggregation::Sum, false},
    {Metric::Likes, L("likes"), MetricUnit::Count, Aggregation::Sum, false},
    {Metric::Comments, L("comments"), MetricUnit::Count, Aggregation::Sum, false},
    {Metric::Shares, L("shares"), MetricUnit::Count, Aggregation::Sum, false},
    {Metric::Saves, L("saves"), MetricUnit::Count, Aggregation::Sum, false},
    {Metric::Reach, L("reach"), MetricUnit::Count, Aggregation::Mean, false},
    {Metric::Impressions, L("impressions"), MetricUnit::Count, Aggregation::Sum, false},
    {Metric::FollowersGained, L("followers_gained"), MetricUnit::Count, Aggregation::Sum, false},
    {Metric::FollowersLost, L("followers_lost"), MetricUnit::Count, Aggregation::Sum, false},
    {Metric::WatchMinutes, L("watch_minutes"), MetricUnit::Minutes, Aggregation::Sum, false},
    {Metric::AverageViewSeconds, L("average_view_seconds"), MetricUnit::Seconds, Aggregation::Mean, false},
    {Metric::LinkClicks, L("link_clicks"), MetricUnit::Count, Aggregation::Sum, false},
    {Metric::ProfileVisits, L("profile_visits"), MetricUnit::Count, Aggregation::Sum, false},
    {Metric::NetFollowers, L("net_followers"), MetricUnit::Count, Aggregation::Sum, true},
    {Metric::Engagements, L("engagements"), MetricUnit::Count, Aggregation::Sum, true},
    {Metric::EngagementRate, L("engagement_rate"), MetricUnit::Ratio, Aggregation::Ratio, true},
}};

constexpr std::array<Metric, measuredMetricCount> measured = [] {
    std::array<Metric, measuredMetricCount> all{};
    for (std::size_t i = 0; i < measuredMetricCount; ++i)
        all[i] = catalogue[i].metric;
    return all;
}();

struct MetricText {
    const char *label;
    const char *meaning;
};

// In enum order; both texts are looked up in the context "Metric".
constexpr std::array<MetricText, metricCount> texts{{
    {QT_TRANSLATE_NOOP("Metric", "Followers"),
     QT_TRANSLATE_NOOP("Metric", "Followers or subscribers at the end of the period, as the platform states them.")},
    {QT_TRANSLATE_NOOP("Metric", "Following"), QT_TRANSLATE_NOOP("Metric", "Accounts that this account follows.")},
    {QT_TRANSLATE_NOOP("Metric", "Posts"), QT_TRANSLATE_NOOP("Metric", "Posts or videos published in the period.")},
    {QT_TRANSLATE_NOOP("Metric", "Views"), QT_TRANSLATE_NOOP("Metric", "Views in the period, by the platform's own definition.")},
    {QT_TRANSLATE_NOOP("Metric", "Engaged views"),
     QT_TRANSLATE_NOOP("Metric", "Views that went on past the first moments (YouTube's former definition of a view).")},
    {QT_TRANSLATE_NOOP("Metric", "Likes"), QT_TRANSLATE_NOOP("Metric", "Likes given less likes taken back in the period.")},
    {QT_TRANSLATE_NOOP("Metric", "Comments"), QT_TRANSLATE_NOOP("Metric", "Comments and replies received, less those removed.")},
    {QT_TRANSLATE_NOOP("Metric", "Shares"), QT_TRANSLATE_NOOP("Metric", "Times content was shared or reposted.")},
    {QT_TRANSLATE_NOOP("Metric", "Saves"), QT_TRANSLATE_NOOP("Metric", "Times content was saved or bookmarked.")},
    {QT_TRANSLATE_NOOP("Metric", "Reach"),
     QT_TRANSLATE_NOOP("Metric", "Different people who saw the content. Days are never added up; over several days this is the daily average.")},
    {QT_TRANSLATE_NOOP("Metric", "Impressions"), QT_TRANSLATE_NOOP("Metric", "Times content or its thumbnail was shown.")},
    {QT_TRANSLATE_NOOP("Metric", "Followers gained"), QT_TRANSLATE_NOOP("Metric", "New followers as the platform counts them.")},
    {QT_TRANSLATE_NOOP("Metric", "Followers lost"), QT_TRANSLATE_NOOP("Metric", "Followers who left as the platform counts them.")},
    {QT_TRANSLATE_NOOP("Metric", "Watch time"), QT_TRANSLATE_NOOP("Metric", "Estimated minutes watched.")},
    {QT_TRANSLATE_NOOP("Metric", "Average view duration"), QT_TRANSLATE_NOOP("Metric", "Average length of a view.")},
    {QT_TRANSLATE_NOOP("Metric", "Link clicks"), QT_TRANSLATE_NOOP("Metric", "Clicks on links in posts or in the profile.")},
    {QT_TRANSLATE_NOOP("Metric", "Profile visits"), QT_TRANSLATE_NOOP("Metric", "Visits to the profile, as the platform counts them.")},
    {QT_TRANSLATE_NOOP("Metric", "Net followers"), QT_TRANSLATE_NOOP("Metric", "Followers gained less followers lost. Computed by CreatorMetrics.")},
    {QT_TRANSLATE_NOOP("Metric", "Engagements"),
     QT_TRANSLATE_NOOP("Metric", "Likes, comments and shares, and saves where the platform gives them. Computed by CreatorMetrics.")},
    {QT_TRANSLATE_NOOP("Metric", "Engagement rate"),
     QT_TRANSLATE_NOOP("Metric", "Engagements divided by the chosen denominator; over several days the ratio of the sums. Computed by CreatorMetrics.")},
}};

} // namespace

std::span<const MetricInfo, metricCount> metricCatalogue()
{
    return catalogue;
}

const MetricInfo &metricInfo(Metric metric)
{
    return catalogue[static_cast<std::size_t>(metric)];
}

std::optional<Metric> metricFromKey(QStringView key)
{
    const auto found = std::ranges::find_if(catalogue, [key](const MetricInfo &info) { return key == info.key; });
    return found == catalogue.end() ? std::nullopt : std::optional(found->metric);
}

std::span<const Metric, measuredMetricCount> measuredMetrics()
{
    return measured;
}

QString metricLabel(Metric metric)
{
    return QCoreApplication::translate("Metric", texts[static_cast<std::size_t>(metric)].label);
}

QString metricMeaning(Metric metric)
{
    return QCoreApplication::translate("Metric", texts[static_cast<std::size_t>(metric)].meaning);
}

Metric denominatorMetric(Denominator denominator)
{
    switch (denominator) {
    case Denominator::Views: return Metric::Views;
    case Denominator::Reach: return Metric::Reach;
    case Denominator::Impressions: return Metric::Impressions;
    case Denominator::Followers: return Metric::Followers;
    }
    Q_UNREACHABLE();
}

QString denominatorWord(Denominator denominator)
{
    switch (denominator) {
    case Denominator::Views: return QCoreApplication::translate("Denominator", "views");
    case Denominator::Reach: return QCoreApplication::translate("Denominator", "reach");
    case Denominator::Impressions: return QCoreApplication::translate("Denominator", "impressions");
    case Denominator::Followers: return QCoreApplication::translate("Denominator", "followers");
    }
    Q_UNREACHABLE();
}

std::optional<Denominator> denominatorFromKey(QStringView key)
{
    for (const Denominator denominator : allDenominators) {
        if (key == metricInfo(denominatorMetric(denominator)).key)
            return denominator;
    }
    return std::nullopt;
}

} // namespace creatormetrics
