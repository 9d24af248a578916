// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/engagementtally.h"

#include <algorithm>

namespace creatormetrics {

namespace {

void addAll(std::vector<EngagementSums> &sums, const std::vector<EngagementSums> &others)
{
    for (std::size_t i = 0; i < sums.size(); ++i)
        sums[i].add(others[i]);
}

template <typename Flags>
void orAll(Flags &flags, const Flags &others)
{
    for (std::size_t i = 0; i < flags.size(); ++i)
        flags[i] = flags[i] || others[i];
}

template <typename Averages>
void addAverages(Averages &averages, const Averages &others)
{
    for (std::size_t i = 0; i < averages.size(); ++i) {
        if (others[i])
            averages[i] = averages[i].value_or(0) + *others[i];
    }
}

} // namespace

void EngagementSums::add(const EngagementSums &other)
{
    for (std::size_t i = 0; i < figures.size(); ++i)
        figures[i].add(other.figures[i]);
    for (std::size_t i = 0; i < rates.size(); ++i)
        rates[i].add(other.rates[i]);
    posts += other.posts;
}

qint64 EngagementRanges::shift() const
{
    return compared && compared->days() == range.days() ? compared->first().daysTo(range.first()) : 0;
}

DateRange EngagementRanges::span(QDate today) const
{
    QDate first = range.first();
    QDate last = std::max(range.last(), today.addDays(1));
    if (compared) {
        first = std::min(first, compared->first());
        last = std::max(last, compared->last());
    }
    if (!earlier.empty())
        first = std::min(first, earlier.back().first());
    return DateRange::endingAt(last, first.daysTo(last) + 1);
}

EngagementTally::EngagementTally(const EngagementRanges &ranges)
    : buckets(ranges.buckets.size())
    , comparedBuckets(ranges.comparedBuckets.size())
    , earlier(ranges.earlier.size())
{}

void EngagementTally::add(const EngagementTally &other)
{
    orAll(tells, other.tells);
    orAll(tellsRate, other.tellsRate);
    orAll(newcomer, other.newcomer);
    range.add(other.range);
    compared.add(other.compared);
    addAll(buckets, other.buckets);
    addAll(comparedBuckets, other.comparedBuckets);
    addAll(earlier, other.earlier);
    addAverages(daily, other.daily);
    addAverages(comparedDaily, other.comparedDaily);
}

EngagementTally &tallyOf(std::vector<PlatformTally> &tallies, Platform platform, const EngagementRanges &ranges)
{
    const auto place = std::ranges::lower_bound(tallies, platform, {}, &PlatformTally::platform);
    if (place != tallies.end() && place->platform == platform)
        return place->tally;
    return tallies.insert(place, {platform, EngagementTally(ranges)})->tally;
}

} // namespace creatormetrics
