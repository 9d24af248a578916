// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/comparesums.h"

#include "models/analytics/cards.h"

#include <algorithm>

namespace creatormetrics {

namespace {

constexpr std::array rowMetrics{Metric::Followers,
                                Metric::NetFollowers,
                                Metric::FollowersGained,
                                Metric::FollowersLost,
                                Metric::Posts,
                                Metric::Views,
                                Metric::EngagedViews,
                                Metric::Impressions,
                                Metric::Reach,
                                Metric::Engagements,
                                Metric::EngagementRate,
                                Metric::Likes,
                                Metric::Comments,
                                Metric::Shares,
                                Metric::Saves,
                                Metric::WatchMinutes,
                                Metric::AverageViewSeconds,
                                Metric::ProfileVisits,
                                Metric::LinkClicks};

/// The two periods of a query as day numbers.
struct Periods {
    DaySpan now;
    std::optional<DaySpan> before;
    qint64 shift = 0; ///< to the day's counterpart; 0 when the lengths differ
    bool lengthsDiffer = false;

    explicit Periods(const AnalyticsQuery &query) : now(daySpan(query.range))
    {
        const auto compared = query.comparedRange();
        if (!compared)
            return;
        before = daySpan(*compared);
        lengthsDiffer = compared->days() != query.range.days();
        shift = lengthsDiffer ? 0 : now.first - before->first;
    }
};

bool isFlow(Metric metric)
{
    return metricInfo(metric).aggregation == Aggregation::Sum;
}

std::optional<double> averageDay(const AccountFigures &account, Metric metric, DaySpan range)
{
    const MetricDays::Sum sum = account.days(metric).sum(range);
    return sum.known == 0 ? std::nullopt : std::optional(static_cast<double>(sum.sum) / static_cast<double>(sum.known));
}

/// The mean of an account as a ratio, so that several accounts weigh by their views.
FigureSum weightedMean(const AccountFigures &account, Metric metric, DaySpan range, qint64 shift)
{
    FigureSum mean = partOf(account, metric, Denominator::Views, range, shift);
    const RangeFigure views = account.over(Metric::Views, range, shift);
    if (!mean.known || !views.value || *views.value <= 0)
        return {.complete = false, .gap = mean.gap};
    mean.base = *views.value;
    mean.amount *= mean.base;
    return mean;
}

bool tellsTotals(const AccountFigures &account, DaySpan range)
{
    const RangeFigure end = account.followersAt(range.last);
    const RangeFigure start = account.followersAt(range.first - 1);
    return end.value && start.value && !end.approximate && !start.approximate;
}

/// Between exact totals, else the platform's own gained and lost.
FigureSum netFollowersOf(const AccountFigures &account, DaySpan range, qint64 shift)
{
    if (tellsTotals(account, range))
        return {.amount = *account.followersAt(range.last).value - *account.followersAt(range.first - 1).value,
                .known = true};
    return partOf(account, Metric::NetFollowers, Denominator::Views, range, shift);
}

FigureSum sumOver(const AccountFigures &account, Metric metric, Denominator by, DaySpan range, qint64 shift)
{
    switch (metric) {
    case Metric::AverageViewSeconds:
        return weightedMean(account, metric, range, shift);
    case Metric::NetFollowers:
        return netFollowersOf(account, range, shift);
    default:
        return partOf(account, metric, by, range, shift);
    }
}

bool tellsRow(const AccountFigures &account, Metric metric, Denominator by)
{
    return metric == Metric::NetFollowers ? account.serves(metric) || account.serves(Metric::Followers)
                                          : takesPart(account, metric, by);
}

CompareSums sumsOf(const AccountFigures &account, Metric metric, Denominator by, const Periods &periods)
{
    CompareSums sums{.tells = tellsRow(account, metric, by)};
    if (!sums.tells)
        return sums;
    sums.now = sumOver(account, metric, by, periods.now, 0);
    if (!periods.before)
        return sums;
    sums.before = sumOver(account, metric, by, *periods.before, periods.shift);
    if (metricInfo(metric).aggregation != Aggregation::Ratio)
        sums.newcomer = sums.now.known && !sums.before.known && !sumOver(account, metric, by, *periods.before, 0).known;
    if (periods.lengthsDiffer && isFlow(metric)) {
        sums.daily = averageDay(account, metric, periods.now);
        sums.beforeDaily = averageDay(account, metric, *periods.before);
    }
    return sums;
}

void addTo(std::optional<double> &sum, std::optional<double> value)
{
    if (value)
        sum = sum.value_or(0) + *value;
}

std::optional<double> valueOf(Metric metric, const FigureSum &sum)
{
    return sum.of(metric == Metric::AverageViewSeconds ? Metric::EngagementRate : metric).value;
}

UnknownReason reasonOf(Metric metric, const CompareSums &sums, Platform platform)
{
    if (sums.now.known)
        return UnknownReason::Known;
    return sums.tells || platformGives(platform, metric) ? UnknownReason::NoData : UnknownReason::NotServed;
}

} // namespace

void CompareSums::add(const CompareSums &account)
{
    if (!account.tells)
        return;
    tells = true;
    newcomer = newcomer || account.newcomer;
    now.add(account.now);
    before.add(account.before);
    addTo(daily, account.daily);
    addTo(beforeDaily, account.beforeDaily);
}

std::span<const Metric> comparedMetrics()
{
    return rowMetrics;
}

std::vector<CompareSums> compareSums(const AccountFigures &account, const AnalyticsQuery &query)
{
    const Periods periods(query);
    const Denominator by = query.denominator.value_or(defaultDenominator(account.account().platform));
    std::vector<CompareSums> rows;
    rows.reserve(rowMetrics.size());
    for (const Metric metric : rowMetrics)
        rows.push_back(metric == Metric::Posts ? CompareSums() : sumsOf(account, metric, by, periods));
    return rows;
}

CompareCell compareCell(Metric metric, const CompareSums &sums, Platform platform, const AnalyticsQuery &query)
{
    CompareCell cell{.value = valueOf(metric, sums.now), .reason = reasonOf(metric, sums, platform)};
    cell.incomplete = sums.tells && !sums.now.complete;
    cell.approximate = sums.now.approximate;
    if (!query.comparedRange() || sums.newcomer)
        return cell;
    cell.compared = valueOf(metric, sums.before);
    cell.daily = sums.daily;
    cell.comparedDaily = sums.beforeDaily;
    const bool byDay = cell.daily || cell.comparedDaily;
    cell.delta = byDay ? deltaOf(metric, cell.daily, cell.comparedDaily) : deltaOf(metric, cell.value, cell.compared);
    return cell;
}

} // namespace creatormetrics
