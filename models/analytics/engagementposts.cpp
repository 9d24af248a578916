// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/engagementtally.h"
#include "models/analytics/postsums.h"

#include <algorithm>

namespace creatormetrics {

namespace {

constexpr auto followersRate = static_cast<std::size_t>(Denominator::Followers);

FigureSum fromPart(const ContentSums::Part &part, qint64 posts)
{
    return {.amount = static_cast<double>(part.sum),
            .known = part.known > 0,
            .complete = part.known == posts,
            .gap = posts > 0 && part.known == 0};
}

FigureSum fromRate(const ContentSums::RateParts &rate, qint64 posts)
{
    return {.amount = static_cast<double>(rate.engagements),
            .base = static_cast<double>(rate.base),
            .known = rate.known > 0,
            .complete = rate.known == posts};
}

FigureSum byFollowers(const ContentSums &sums, const RangeFigure &followers)
{
    if (sums.engagements.known == 0 || !followers.value)
        return {.complete = sums.items == 0};
    return {.amount = static_cast<double>(sums.engagements.sum),
            .base = *followers.value,
            .known = true,
            .complete = sums.engagements.known == sums.items};
}

const ContentSums::Part &partOfPosts(const ContentSums &sums, std::size_t figure)
{
    const Metric metric = engagementFigures[figure];
    return metric == Metric::Engagements ? sums.engagements : sums.figures[static_cast<std::size_t>(metric)];
}

EngagementSums fromPosts(const ContentSums &posts, const DateRange &range, const AccountFigures &account)
{
    EngagementSums sums{.posts = posts.items};
    for (std::size_t i = 0; i < engagementFigures.size(); ++i)
        sums.figures[i] = fromPart(partOfPosts(posts, i), posts.items);
    for (std::size_t i = 0; i < posts.rates.size(); ++i)
        sums.rates[i] = fromRate(posts.rates[i], posts.items);
    sums.rates[followersRate] = byFollowers(posts, account.followersAt(range.last()));
    return sums;
}

/// What the account does not tell is no gap in the sum of those that do.
void leaveOutUntold(EngagementSums &sums, const EngagementTally &account)
{
    for (std::size_t i = 0; i < sums.figures.size(); ++i) {
        if (!account.tells[i])
            sums.figures[i] = {};
    }
    for (std::size_t i = 0; i < sums.rates.size(); ++i) {
        if (!account.tellsRate[i])
            sums.rates[i] = {};
    }
}

std::optional<double> aDay(const FigureSum &figure, const DateRange &range)
{
    return figure.known ? std::optional(figure.amount / static_cast<double>(range.days())) : std::nullopt;
}

/// Followers may be known within the range and not at its end.
bool tellsRateAnywhere(const EngagementTally &tally, std::size_t rate)
{
    const auto known = [rate](const EngagementSums &sums) { return sums.rates[rate].known; };
    return known(tally.range) || known(tally.compared) || std::ranges::any_of(tally.buckets, known)
           || std::ranges::any_of(tally.comparedBuckets, known);
}

/// Says what the account tells, from its own sums, and leaves the rest out of them.
void settle(EngagementTally &tally, const EngagementRanges &ranges)
{
    for (std::size_t i = 0; i < engagementFigures.size(); ++i) {
        const FigureSum &now = tally.range.figures[i];
        const FigureSum &before = tally.compared.figures[i];
        tally.tells[i] = now.known || before.known;
        tally.newcomer[i] = now.known && before.gap;
        if (ranges.compared && ranges.compared->days() != ranges.range.days()) {
            tally.daily[i] = aDay(now, ranges.range);
            tally.comparedDaily[i] = aDay(before, *ranges.compared);
        }
    }
    for (std::size_t i = 0; i < allDenominators.size(); ++i)
        tally.tellsRate[i] = tellsRateAnywhere(tally, i);
    leaveOutUntold(tally.range, tally);
    leaveOutUntold(tally.compared, tally);
    for (auto *buckets : {&tally.buckets, &tally.comparedBuckets}) {
        for (EngagementSums &sums : *buckets)
            leaveOutUntold(sums, tally);
    }
}

/// Fills the buckets; gives what they add up to.
Result<ContentSums> addBuckets(Connection &connection, const AccountFigures &account,
                               const std::vector<DateRange> &ranges, std::vector<EngagementSums> &buckets)
{
    const auto posts = postSumsByBucket(connection, account.account().id, ranges);
    if (!posts)
        return posts.error();
    ContentSums all;
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        buckets[i] = fromPosts((*posts)[i], ranges[i], account);
        all.add((*posts)[i]);
    }
    return all;
}

Result<EngagementTally> accountTally(Connection &connection, const AccountFigures &account,
                                     const EngagementRanges &ranges)
{
    EngagementTally tally(ranges);
    const auto now = addBuckets(connection, account, ranges.buckets, tally.buckets);
    if (!now)
        return now.error();
    tally.range = fromPosts(*now, ranges.range, account);
    if (ranges.compared) {
        const auto before = addBuckets(connection, account, ranges.comparedBuckets, tally.comparedBuckets);
        if (!before)
            return before.error();
        tally.compared = fromPosts(*before, *ranges.compared, account);
    }
    settle(tally, ranges);
    return tally;
}

} // namespace

Result<std::vector<PlatformTally>> publishedTallies(Connection &connection, const std::vector<Account> &accounts,
                                                    const EngagementRanges &ranges, QDate today)
{
    const DateRange span = ranges.span(today);
    std::vector<PlatformTally> tallies;
    for (const Account &account : accounts) {
        const auto figures = AccountFigures::load(connection, account, span, std::array{Metric::Followers});
        if (!figures)
            return figures.error();
        const auto own = accountTally(connection, *figures, ranges);
        if (!own)
            return own.error();
        tallyOf(tallies, account.platform, ranges).add(*own);
    }
    return tallies;
}

} // namespace creatormetrics
