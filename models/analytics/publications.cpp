// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/publications.h"

#include "models/analytics/postsums.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace creatormetrics {

namespace {

/// What the buckets, which follow each other without a gap, cover.
DateRange joined(const std::vector<DateRange> &buckets)
{
    const QDate last = buckets.back().last();
    return DateRange::endingAt(last, buckets.front().first().daysTo(last) + 1);
}

/// Adds the account's publications to the days of `range`, of which `days` holds one number each.
Outcome addDays(Connection &connection, AccountId account, const DateRange &range, std::vector<qint64> &days)
{
    auto blocks = ContentBlocks::open(connection, account, range, {BlockField::Day}, {});
    if (!blocks)
        return blocks.error();
    const DaySpan span = daySpan(range);
    for (;;) {
        const auto more = blocks->next();
        if (!more)
            return more.error();
        if (!*more)
            return Done{};
        const auto published = blocks->field(BlockField::Day);
        if (!published)
            return published.error();
        for (const qint64 day : *published) {
            if (day >= span.first && day <= span.last)
                ++days[static_cast<std::size_t>(day - span.first)];
        }
    }
}

Result<std::vector<qint64>> countByDay(Connection &connection, AccountId account, const std::vector<DateRange> &buckets)
{
    std::vector<qint64> counts;
    const DateRange range = joined(buckets);
    std::vector<qint64> days(static_cast<std::size_t>(range.days()));
    if (auto added = addDays(connection, account, range, days); !added)
        return added.error();
    auto day = days.begin();
    for (const DateRange &bucket : buckets) {
        const auto end = day + bucket.days();
        counts.push_back(std::accumulate(day, end, qint64(0)));
        day = end;
    }
    return counts;
}

/// Whole months from their own sums, what is left at the ends day by day.
Result<std::vector<qint64>> countByMonth(Connection &connection, AccountId account, const std::vector<DateRange> &buckets)
{
    const auto sums = monthSums(connection, account, joined(buckets));
    if (!sums)
        return sums.error();
    std::vector<qint64> counts;
    auto month = sums->begin();
    for (const DateRange &bucket : buckets) {
        month = std::find_if(month, sums->end(), [&bucket](const MonthSums &own) { return own.month.last() >= bucket.first(); });
        if (month == sums->end() || month->sums.items == 0 || month->month.first() > bucket.last()) {
            counts.push_back(0);
        } else if (month->month == bucket) {
            counts.push_back(month->sums.items);
        } else {
            const auto cut = countByDay(connection, account, {bucket});
            if (!cut)
                return cut.error();
            counts.push_back(cut->front());
        }
    }
    return counts;
}

} // namespace

Result<Publications> Publications::load(Connection &connection, const std::vector<Account> &accounts, const AnalyticsQuery &query)
{
    Publications all;
    const auto compared = query.comparedRange();
    const auto ranges = buckets(query.range, query.granularity);
    all.m_byBucket.resize(ranges.size());
    for (const Account &account : accounts) {
        const auto own = query.granularity == Granularity::Month ? countByMonth(connection, account.id, ranges)
                                                                 : countByDay(connection, account.id, ranges);
        if (!own)
            return own.error();
        Count &count = all.m_counts[static_cast<std::size_t>(account.platform)];
        count.inRange += std::accumulate(own->begin(), own->end(), qint64(0));
        std::ranges::transform(all.m_byBucket, *own, all.m_byBucket.begin(), std::plus<>());
        if (!compared)
            continue;
        const auto earlier = postCountOf(connection, account.id, *compared);
        if (!earlier)
            return earlier.error();
        count.inCompared += *earlier;
    }
    return all;
}

} // namespace creatormetrics
