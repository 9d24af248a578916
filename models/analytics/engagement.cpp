// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/engagement.h"

#include "models/analytics/cards.h"
#include "models/analytics/engagementnotes.h"
#include "models/analytics/engagementtally.h"
#include "models/analytics/figureset.h"

#include <algorithm>
#include <cmath>

namespace creatormetrics {

namespace {

constexpr double largestWhole = 9e18;

EngagementRanges rangesOf(const AnalyticsQuery &query)
{
    EngagementRanges ranges{.range = query.range, .compared = query.comparedRange()};
    ranges.buckets = buckets(query.range, query.granularity);
    if (ranges.compared)
        ranges.comparedBuckets = buckets(*ranges.compared, query.granularity);
    // Lifetime figures of older posts have grown for longer: earlier periods of them say nothing about a spread.
    const bool telling = query.comparison == Comparison::Previous && query.counting == Counting::Activity;
    for (int period = 1; telling && query.range.days() <= longestForSpread && period <= spreadPeriods; ++period)
        ranges.earlier.push_back(query.range.shifted(-period * query.range.days()));
    return ranges;
}

std::optional<qint64> wholeNumber(const FigureSum &sum)
{
    return sum.known ? std::optional(std::llround(std::min(sum.amount, largestWhole))) : std::nullopt;
}

/// Changes from one period to the next among those directly before the range, as far as they are fully known.
std::vector<double> changesBefore(const EngagementTally &tally, Metric metric, const auto &slot)
{
    std::vector<double> changes;
    std::optional<double> later;
    for (const EngagementSums &period : tally.earlier) {
        const RangeFigure figure = slot(period).of(metric);
        if (!figure.value || !figure.complete)
            break;
        if (later && *figure.value != 0)
            changes.push_back(deltaOf(metric, later, figure.value).amount);
        later = figure.value;
    }
    return changes;
}

void markOrdinary(Delta &delta, const EngagementTally &tally, Metric metric, const auto &slot)
{
    if (delta.kind == Delta::Kind::Change && !tally.earlier.empty())
        delta.ordinary = isOrdinary(delta.amount, changesBefore(tally, metric, slot));
}

UnknownReason reasonFor(Metric metric, bool told, bool known, const std::vector<Platform> &platforms)
{
    if (known)
        return UnknownReason::Known;
    const bool given =
        std::ranges::any_of(platforms, [metric](Platform platform) { return platformGives(platform, metric); });
    return told || given || platforms.empty() ? UnknownReason::NoData : UnknownReason::NotServed;
}

EngagementFigure figureOf(const EngagementTally &tally, std::size_t index, const std::vector<Platform> &platforms,
                          const EngagementRanges &ranges)
{
    const Metric metric = engagementFigures[index];
    const FigureSum &sum = tally.range.figures[index];
    EngagementFigure figure{.metric = metric, .value = wholeNumber(sum)};
    figure.reason = reasonFor(metric, tally.tells[index], sum.known, platforms);
    figure.incomplete = tally.tells[index] && !sum.complete;
    if (!ranges.compared || tally.newcomer[index])
        return figure;
    figure.previous = wholeNumber(tally.compared.figures[index]);
    figure.daily = tally.daily[index];
    figure.previousDaily = tally.comparedDaily[index];
    if (figure.daily || figure.previousDaily) {
        figure.delta = deltaOf(metric, figure.daily, figure.previousDaily);
        return figure;
    }
    figure.delta = deltaOf(metric, sum.of(metric).value, tally.compared.figures[index].of(metric).value);
    markOrdinary(figure.delta, tally, metric,
                 [index](const EngagementSums &sums) -> const FigureSum & { return sums.figures[index]; });
    return figure;
}

RateGap gapOf(const EngagementTally &tally, std::size_t index, const std::vector<Platform> &platforms)
{
    const FigureSum &sum = tally.range.rates[index];
    if (sum.known)
        return sum.base > 0 ? RateGap::None : RateGap::NoBase;
    const Metric base = denominatorMetric(allDenominators[index]);
    const bool given = std::ranges::any_of(platforms, [base](Platform platform) {
        return platformGives(platform, base) && platformGives(platform, Metric::Likes)
               && platformGives(platform, Metric::Comments);
    });
    return given || tally.tellsRate[index] || platforms.empty() ? RateGap::NoData : RateGap::NotServed;
}

EngagementRate rateOf(const EngagementTally &tally, std::size_t index, const std::vector<Platform> &platforms,
                      const EngagementRanges &ranges)
{
    const FigureSum &sum = tally.range.rates[index];
    EngagementRate rate{.by = allDenominators[index], .value = sum.of(Metric::EngagementRate).value};
    rate.gap = gapOf(tally, index, platforms);
    rate.incomplete = tally.tellsRate[index] && !sum.complete;
    if (!ranges.compared)
        return rate;
    rate.previous = tally.compared.rates[index].of(Metric::EngagementRate).value;
    rate.delta = deltaOf(Metric::EngagementRate, rate.value, rate.previous);
    markOrdinary(rate.delta, tally, Metric::EngagementRate,
                 [index](const EngagementSums &sums) -> const FigureSum & { return sums.rates[index]; });
    return rate;
}

EngagementBucket bucketOf(const EngagementSums &sums, const DateRange &range, bool withPosts)
{
    EngagementBucket bucket{.range = range};
    for (std::size_t i = 0; i < sums.figures.size(); ++i) {
        const FigureSum &figure = sums.figures[i];
        if (!figure.gap)
            bucket.figures[i] = wholeNumber(figure);
        bucket.complete = bucket.complete && figure.complete;
    }
    for (std::size_t i = 0; i < sums.rates.size(); ++i)
        bucket.rates[i] = sums.rates[i].of(Metric::EngagementRate).value;
    if (withPosts)
        bucket.posts = sums.posts;
    return bucket;
}

std::vector<EngagementBucket> bucketsOf(const std::vector<EngagementSums> &sums, const std::vector<DateRange> &ranges,
                                        bool withPosts)
{
    std::vector<EngagementBucket> all;
    all.reserve(ranges.size());
    for (std::size_t i = 0; i < ranges.size(); ++i)
        all.push_back(bucketOf(sums[i], ranges[i], withPosts));
    return all;
}

EngagementGroup groupOf(const EngagementTally &tally, const std::vector<Platform> &platforms,
                        const EngagementRanges &ranges, Counting counting)
{
    const bool withPosts = counting == Counting::Published;
    EngagementGroup group;
    for (std::size_t i = 0; i < engagementFigures.size(); ++i)
        group.figures.push_back(figureOf(tally, i, platforms, ranges));
    for (std::size_t i = 0; i < allDenominators.size(); ++i)
        group.rates.push_back(rateOf(tally, i, platforms, ranges));
    group.buckets = bucketsOf(tally.buckets, ranges.buckets, withPosts);
    group.comparedBuckets = bucketsOf(tally.comparedBuckets, ranges.comparedBuckets, withPosts);
    if (withPosts) {
        group.posts = tally.range.posts;
        if (ranges.compared)
            group.previousPosts = tally.compared.posts;
    }
    return group;
}

/// Names the platforms whose figures make up each rate.
void nameContributors(EngagementGroup &group, const std::vector<PlatformTally> &tallies)
{
    for (EngagementRate &rate : group.rates) {
        for (const PlatformTally &own : tallies) {
            if (own.tally.range.rates[static_cast<std::size_t>(rate.by)].known)
                rate.of.push_back(own.platform);
        }
    }
}

void fill(Engagement &answer, const std::vector<PlatformTally> &tallies, const EngagementRanges &ranges)
{
    EngagementTally all(ranges);
    std::vector<Platform> platforms;
    for (const PlatformTally &own : tallies) {
        all.add(own.tally);
        platforms.push_back(own.platform);
        answer.platforms.push_back(groupOf(own.tally, {own.platform}, ranges, answer.query.counting));
        answer.platforms.back().platform = own.platform;
        nameContributors(answer.platforms.back(), {own});
    }
    answer.total = groupOf(all, platforms, ranges, answer.query.counting);
    nameContributors(answer.total, tallies);
}

} // namespace

Result<Engagement> engagement(Connection &connection, const AnalyticsQuery &query, const QDateTime &now)
{
    const auto accounts = chosenAccounts(connection, query.platforms, query.accounts);
    if (!accounts)
        return accounts.error();
    const EngagementRanges ranges = rangesOf(query);
    const auto tally = query.counting == Counting::Activity ? activityTallies : publishedTallies;
    const auto tallies = tally(connection, *accounts, ranges, now.date());
    if (!tallies)
        return tallies.error();
    Engagement answer{.query = query, .denominator = denominatorFor(query, platformsOf(*accounts))};
    fill(answer, *tallies, ranges);
    answer.notes = engagementNotes(answer);
    return answer;
}

} // namespace creatormetrics
