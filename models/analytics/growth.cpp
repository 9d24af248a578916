// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/growth.h"

#include "models/analytics/figureset.h"

#include <cmath>

namespace creatormetrics {

namespace {

std::optional<qint64> whole(const RangeFigure &figure)
{
    return figure.value ? std::optional(std::llround(*figure.value)) : std::nullopt;
}

/// True when every account's totals on both sides are the platform's own, unrounded ones.
bool hasTotals(const FigureSet &figures, const DateRange &range)
{
    const RangeFigure end = figures.over(Metric::Followers, range);
    const RangeFigure start = figures.over(Metric::Followers, DateRange::day(range.first().addDays(-1)));
    return end.value && start.value && !end.approximate && !start.approximate;
}

void addRates(PlatformGrowth &growth, const DateRange &range)
{
    if (!growth.net || !growth.followersAtStart || *growth.followersAtStart <= 0)
        return;
    const double ratio = static_cast<double>(*growth.net) / static_cast<double>(*growth.followersAtStart);
    growth.rate = ratio;
    if (ratio > -1)
        growth.weeklyRate = std::pow(1 + ratio, 7.0 / static_cast<double>(range.days())) - 1;
}

PlatformGrowth growthOf(const FigureSet &figures, Platform platform, const DateRange &range)
{
    PlatformGrowth growth{.platform = platform, .rounded = roundsFollowers(platform)};
    growth.gained = whole(figures.over(Metric::FollowersGained, range));
    growth.lost = whole(figures.over(Metric::FollowersLost, range));
    growth.followersAtEnd = whole(figures.over(Metric::Followers, range));
    growth.followersAtStart = whole(figures.over(Metric::Followers, DateRange::day(range.first().addDays(-1))));
    if (hasTotals(figures, range)) {
        growth.source = GrowthSource::Totals;
        growth.net = *growth.followersAtEnd - *growth.followersAtStart;
    } else if (growth.gained && growth.lost) {
        // Totals that are rounded or computed say less than the platform's own gained and lost.
        growth.source = GrowthSource::GainedLost;
        growth.net = *growth.gained - *growth.lost;
    }
    addRates(growth, range);
    return growth;
}

/// `telling`: platforms whose net figures the point adds up; unknown when one of them does not tell this bucket.
GrowthPoint pointOf(const FigureSet &figures, const std::vector<Platform> &telling, const DateRange &range)
{
    GrowthPoint point{.range = range};
    point.gained = whole(figures.over(Metric::FollowersGained, range));
    point.lost = whole(figures.over(Metric::FollowersLost, range));
    point.followers = whole(figures.over(Metric::Followers, range));
    qint64 net = 0;
    for (const Platform platform : telling) {
        const auto own = growthOf(figures.only(platform), platform, range).net;
        if (!own)
            return point;
        net += *own;
    }
    if (!telling.empty())
        point.net = net;
    return point;
}

/// Platforms whose growth over the range is known; the others are named beside the chart.
std::vector<Platform> tellingPlatforms(const std::vector<PlatformGrowth> &all)
{
    std::vector<Platform> telling;
    for (const PlatformGrowth &growth : all) {
        if (growth.net)
            telling.push_back(growth.platform);
    }
    return telling;
}

std::optional<qint64> netOf(const FigureSet &figures, const DateRange &range)
{
    return pointOf(figures, figures.platforms(), range).net;
}

} // namespace

Result<Growth> growth(Connection &connection, const AnalyticsQuery &query, const QDateTime &now)
{
    const auto compared = query.comparedRange();
    const QDate first = (compared ? std::min(compared->first(), query.range.first()) : query.range.first()).addDays(-1);
    const QDate last = std::max(now.date().addDays(1), query.range.last());
    const auto figures = FigureSet::load(connection, query, DateRange::endingAt(last, first.daysTo(last) + 1));
    if (!figures)
        return figures.error();
    Growth answer{.query = query};
    for (const Platform platform : figures->platforms())
        answer.platforms.push_back(growthOf(figures->only(platform), platform, query.range));
    for (const DateRange &bucket : buckets(query.range, query.granularity))
        answer.series.push_back(pointOf(*figures, tellingPlatforms(answer.platforms), bucket));
    answer.net = netOf(*figures, query.range);
    if (compared)
        answer.previousNet = netOf(*figures, *compared);
    return answer;
}

} // namespace creatormetrics
