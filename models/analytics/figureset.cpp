// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/figureset.h"

#include "models/store/accountrepository.h"

#include <algorithm>
#include <cmath>

namespace creatormetrics {

namespace {

template <typename Range, typename Value>
bool allows(const Range &wanted, const Value &value)
{
    return wanted.empty() || std::ranges::find(wanted, value) != wanted.end();
}

/// The asked denominator, else the platforms' common default, else views.
Denominator denominatorFor(const AnalyticsQuery &query, const std::vector<Platform> &platforms)
{
    if (query.denominator)
        return *query.denominator;
    if (platforms.empty())
        return Denominator::Views;
    const Denominator first = defaultDenominator(platforms.front());
    const bool common = std::ranges::all_of(platforms, [first](Platform p) { return defaultDenominator(p) == first; });
    return common ? first : Denominator::Views;
}

/// Engagements and denominator of the days on which both are known.
struct RateParts {
    double engagements = 0;
    double base = 0;
    bool any = false;
    bool complete = true;
};

void addDays(RateParts &parts, const AccountFigures &figures, const DateRange &range, qint64 shift, Metric base)
{
    parts.complete = parts.complete && figures.over(Metric::Engagements, range).complete && figures.over(base, range).complete;
    for (QDate day = range.first(); day <= range.last(); day = day.addDays(1)) {
        const auto numerator = figures.value(Metric::Engagements, day);
        const auto denominator = figures.value(base, day);
        const QDate later = day.addDays(shift);
        const bool counterpart = shift == 0 || (figures.value(Metric::Engagements, later) && figures.value(base, later));
        if (!numerator || !denominator || !counterpart)
            continue;
        parts.any = true;
        parts.engagements += static_cast<double>(*numerator);
        parts.base += static_cast<double>(*denominator);
    }
}

void addFollowers(RateParts &parts, const AccountFigures &figures, const DateRange &range, qint64 shift)
{
    const RangeFigure numerator = figures.comparable(Metric::Engagements, range, shift);
    const RangeFigure followers = figures.followersAt(range.last());
    if (!numerator.value || !followers.value) {
        parts.complete = false;
        return;
    }
    parts.any = true;
    parts.complete = parts.complete && numerator.complete;
    parts.engagements += *numerator.value;
    parts.base += *followers.value;
}

} // namespace

Result<std::vector<Account>> chosenAccounts(Connection &connection, const std::vector<Platform> &platforms,
                                            const std::vector<AccountId> &wanted)
{
    auto all = accounts(connection);
    if (!all)
        return all;
    std::erase_if(*all, [&](const Account &account) {
        const bool putAway = account.archivedAt.isValid() && wanted.empty();
        return putAway || !allows(platforms, account.platform) || !allows(wanted, account.id);
    });
    return all;
}

Result<FigureSet> FigureSet::load(Connection &connection, const AnalyticsQuery &query, const DateRange &span)
{
    const auto chosen = chosenAccounts(connection, query.platforms, query.accounts);
    if (!chosen)
        return chosen.error();
    FigureSet set;
    for (const Account &account : *chosen) {
        auto figures = AccountFigures::load(connection, account, span);
        if (!figures)
            return figures.error();
        set.m_accounts.push_back(std::make_shared<const AccountFigures>(*std::move(figures)));
    }
    set.m_denominator = denominatorFor(query, set.platforms());
    return set;
}

std::vector<Platform> FigureSet::platforms() const
{
    std::vector<Platform> found;
    for (const Platform platform : allPlatforms) {
        if (std::ranges::any_of(m_accounts, [platform](const auto &figures) { return figures->account().platform == platform; }))
            found.push_back(platform);
    }
    return found;
}

FigureSet FigureSet::only(Platform platform) const
{
    FigureSet set;
    std::ranges::copy_if(m_accounts, std::back_inserter(set.m_accounts),
                         [platform](const auto &figures) { return figures->account().platform == platform; });
    set.m_denominator = m_denominator;
    return set;
}

bool FigureSet::serves(Metric metric) const
{
    if (metric == Metric::EngagementRate)
        return serves(Metric::Engagements) && serves(denominatorMetric(m_denominator));
    return std::ranges::any_of(m_accounts, [metric](const auto &figures) { return figures->serves(metric); });
}

RangeFigure FigureSet::over(Metric metric, const DateRange &range) const
{
    return comparable(metric, range, 0);
}

RangeFigure FigureSet::comparable(Metric metric, const DateRange &range, qint64 shift) const
{
    if (metricInfo(metric).aggregation == Aggregation::Ratio)
        return rate(range, shift);
    RangeFigure sum;
    for (const auto &figures : m_accounts) {
        if (!figures->serves(metric))
            continue;
        const RangeFigure part = figures->comparable(metric, range, shift);
        sum.complete = sum.complete && part.complete;
        sum.approximate = sum.approximate || part.approximate;
        if (part.value)
            sum.value = sum.value.value_or(0) + *part.value;
    }
    return sum;
}

bool FigureSet::covers(Metric metric, const DateRange &range, const DateRange &compared) const
{
    if (metricInfo(metric).aggregation == Aggregation::Ratio)
        return true; // a ratio of sums does not grow with the number of accounts
    return std::ranges::all_of(m_accounts, [&](const auto &figures) {
        return !figures->serves(metric) || !figures->over(metric, range).value || figures->over(metric, compared).value;
    });
}

RangeFigure FigureSet::rate(const DateRange &range, qint64 shift) const
{
    RateParts parts;
    const Metric base = denominatorMetric(m_denominator);
    for (const auto &figures : m_accounts) {
        if (!figures->serves(Metric::Engagements) || !figures->serves(base))
            continue;
        if (m_denominator == Denominator::Followers)
            addFollowers(parts, *figures, range, shift);
        else
            addDays(parts, *figures, range, shift, base);
    }
    if (!parts.any || parts.base <= 0)
        return {.value = std::nullopt, .complete = parts.complete};
    return {.value = parts.engagements / parts.base, .complete = parts.complete};
}

Bucket FigureSet::bucket(const DateRange &range) const
{
    Bucket bucket{.range = range};
    for (const Metric metric : measuredMetrics()) {
        RangeFigure sum;
        bool known = true;
        for (const auto &figures : m_accounts) {
            if (!figures->serves(metric))
                continue;
            const RangeFigure part = figures->over(metric, range);
            known = known && (part.value || part.complete);
            sum.complete = sum.complete && part.complete;
            if (part.value)
                sum.value = sum.value.value_or(0) + *part.value;
        }
        if (known && sum.value)
            bucket.values.set(metric, std::llround(*sum.value));
        if (metricInfo(metric).aggregation == Aggregation::Sum && !sum.complete)
            bucket.partial.push_back(metric);
    }
    return bucket;
}

std::vector<Bucket> FigureSet::byBucket(const std::vector<DateRange> &ranges) const
{
    std::vector<Bucket> all;
    all.reserve(ranges.size());
    for (const DateRange &range : ranges)
        all.push_back(bucket(range));
    return all;
}

} // namespace creatormetrics
