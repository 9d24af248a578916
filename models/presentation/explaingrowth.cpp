// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/explaingrowth.h"

#include "models/analytics/chartlabels.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct GrowthLineWords {
    Q_DECLARE_TR_FUNCTIONS(ExplainText)
};

using Count = std::optional<qint64> PlatformGrowth::*;

QString wayText(const PlatformGrowth &own, const FigureFormat &format)
{
    const QString name = platformName(own.platform);
    if (own.source == GrowthSource::Totals)
        return GrowthLineWords::tr("%1: %2 − %3", "platform, followers at the end and at the start")
            .arg(name, format.exact(own.followersAtEnd), format.exact(own.followersAtStart));
    return GrowthLineWords::tr("%1: %2 gained − %3 lost").arg(name, format.exact(own.gained), format.exact(own.lost));
}

void addSource(Metric source, CardText &text)
{
    if (std::ranges::find(text.sources, source) == text.sources.end())
        text.sources.push_back(source);
}

/// Of each platform: what its growth is told from.
void explainNet(const Growth &growth, const FigureFormat &format, CardText &text)
{
    for (const PlatformGrowth &own : growth.platforms) {
        text.lines.push_back({own.net ? wayText(own, format) : platformName(own.platform),
                              own.net ? format.signedCount(*own.net) : FigureFormat::unknown()});
        if (own.net)
            addSource(own.source == GrowthSource::Totals ? Metric::Followers : Metric::NetFollowers, text);
    }
    text.lines.push_back({u"= "_s + metricLabel(Metric::NetFollowers),
                          growth.net ? format.signedCount(*growth.net) : FigureFormat::unknown(), true});
    text.formula = GrowthLineWords::tr("followers at the end − followers on the day before the range");
    text.notes << GrowthLineWords::tr("Where totals are rounded or not told, it is followers gained less followers lost.");
}

std::optional<qint64> sumOverPlatforms(const Growth &growth, Count part)
{
    std::optional<qint64> sum;
    for (const PlatformGrowth &own : growth.platforms) {
        if (!(own.*part))
            return std::nullopt;
        sum = sum.value_or(0) + *(own.*part);
    }
    return sum;
}

void explainRate(const Growth &growth, const FigureFormat &format, CardText &text)
{
    explainNet(growth, format, text);
    text.formula = GrowthLineWords::tr("net followers ÷ followers on the day before the range");
    text.lines.push_back({u"÷ "_s + GrowthLineWords::tr("Followers at the start"),
                          format.exact(sumOverPlatforms(growth, &PlatformGrowth::followersAtStart))});
    text.lines.push_back({u"= "_s + text.label, text.value, true});
}

void explainPart(const Growth &growth, Count part, const FigureFormat &format, CardText &text)
{
    for (const PlatformGrowth &own : growth.platforms)
        text.lines.push_back({platformName(own.platform), format.exact(own.*part)});
    text.sources = {part == &PlatformGrowth::gained ? Metric::FollowersGained : Metric::FollowersLost};
    text.lines.push_back({u"= "_s + GrowthLineWords::tr("Together"), format.exact(sumOverPlatforms(growth, part)), true});
    text.notes << GrowthLineWords::tr("Days are added up.");
}

} // namespace

void explainGrowthCard(const Growth &growth, const FigureFormat &format, GrowthCard &card)
{
    card.text.days = growth.query.range.days() == 1 ? shortDayAndYear(growth.query.range.last(), format.locale())
                                                    : dayRange(growth.query.range, format.locale());
    if (card.key == "gained"_L1) {
        card.metric = Metric::FollowersGained;
        explainPart(growth, &PlatformGrowth::gained, format, card.text);
    } else if (card.key == "lost"_L1) {
        card.metric = Metric::FollowersLost;
        explainPart(growth, &PlatformGrowth::lost, format, card.text);
    } else if (card.key == "rate"_L1) {
        explainRate(growth, format, card.text);
    } else {
        explainNet(growth, format, card.text);
    }
}

} // namespace creatormetrics
