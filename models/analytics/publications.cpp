// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/publications.h"

#include "models/store/contentblocks.h"

#include <algorithm>
#include <numeric>

namespace creatormetrics {

namespace {

/// Adds the account's publications to the days of `range`, of which `days` holds one number each, and gives how many.
Result<qint64> addDays(Connection &connection, AccountId account, const DateRange &range, std::vector<qint64> &days)
{
    auto blocks = ContentBlocks::open(connection, account, range, {BlockField::Day}, {});
    if (!blocks)
        return blocks.error();
    const DaySpan span = daySpan(range);
    qint64 count = 0;
    for (;;) {
        const auto more = blocks->next();
        if (!more)
            return more.error();
        if (!*more)
            return count;
        const auto published = blocks->field(BlockField::Day);
        if (!published)
            return published.error();
        for (const qint64 day : *published) {
            if (day < span.first || day > span.last)
                continue;
            ++days[static_cast<std::size_t>(day - span.first)];
            ++count;
        }
    }
}

/// From the quarters' own sums, and days where the range cuts a quarter.
Result<qint64> publishedIn(Connection &connection, AccountId account, const DateRange &range)
{
    const auto whole = quarterTotals(connection, account, range, QuarterPart::Sums);
    if (!whole)
        return whole.error();
    qint64 count = whole->sums.items;
    for (const DateRange &edge : whole->edges) {
        std::vector<qint64> days(static_cast<std::size_t>(edge.days()));
        const auto cut = addDays(connection, account, edge, days);
        if (!cut)
            return cut.error();
        count += *cut;
    }
    return count;
}

} // namespace

Result<Publications> Publications::load(Connection &connection, const std::vector<Account> &accounts, const AnalyticsQuery &query)
{
    Publications all;
    const auto compared = query.comparedRange();
    std::vector<qint64> days(static_cast<std::size_t>(query.range.days()));
    for (const Account &account : accounts) {
        Count &count = all.m_counts[static_cast<std::size_t>(account.platform)];
        const auto now = addDays(connection, account.id, query.range, days);
        if (!now)
            return now.error();
        count.inRange += *now;
        if (!compared)
            continue;
        const auto earlier = publishedIn(connection, account.id, *compared);
        if (!earlier)
            return earlier.error();
        count.inCompared += *earlier;
    }
    auto day = days.begin();
    for (const DateRange &bucket : buckets(query.range, query.granularity)) {
        const auto end = day + bucket.days();
        all.m_byBucket.push_back(std::accumulate(day, end, qint64(0)));
        day = end;
    }
    return all;
}

} // namespace creatormetrics
