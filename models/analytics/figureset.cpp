// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/figureset.h"

#include "models/analytics/seriessums.h"
#include "models/store/accountrepository.h"

#include <algorithm>

namespace creatormetrics {

namespace {

template <typename Range, typename Value>
bool allows(const Range &wanted, const Value &value)
{
    return wanted.empty() || std::ranges::find(wanted, value) != wanted.end();
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

std::vector<Platform> platformsOf(const std::vector<Account> &accounts)
{
    std::vector<Platform> found;
    for (const Platform platform : allPlatforms) {
        if (std::ranges::find(accounts, platform, &Account::platform) != accounts.end())
            found.push_back(platform);
    }
    return found;
}

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

Result<FigureSet> FigureSet::load(Connection &connection, const AnalyticsQuery &query, const DateRange &span,
                                  std::span<const Metric> metrics)
{
    const auto chosen = chosenAccounts(connection, query.platforms, query.accounts);
    if (!chosen)
        return chosen.error();
    FigureSet set;
    for (const Account &account : *chosen) {
        auto figures = AccountFigures::load(connection, account, span, metrics);
        if (!figures)
            return figures.error();
        set.m_accounts.push_back(std::make_shared<const AccountFigures>(*std::move(figures)));
    }
    set.m_denominator = denominatorFor(query, platformsOf(*chosen));
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

RangeFigure FigureSet::comparable(Metric metric, const DateRange &range, qint64 shift) const
{
    FigureSum sum;
    for (const auto &figures : m_accounts) {
        if (takesPart(*figures, metric, m_denominator))
            sum.add(partOf(*figures, metric, m_denominator, daySpan(range), shift));
    }
    return sum.of(metric);
}

bool FigureSet::covers(Metric metric, const DateRange &range, const DateRange &compared) const
{
    if (metricInfo(metric).aggregation == Aggregation::Ratio)
        return true; // a ratio of sums does not grow with the number of accounts
    return std::ranges::all_of(m_accounts, [&](const auto &figures) {
        return !figures->serves(metric) || !figures->over(metric, range).value || figures->over(metric, compared).value;
    });
}

std::vector<Bucket> FigureSet::byBucket(const std::vector<DateRange> &ranges) const
{
    SeriesSums series;
    const auto spans = daySpans(ranges);
    for (const auto &figures : m_accounts) {
        for (const Metric metric : measuredMetrics()) {
            if (figures->serves(metric))
                series.add(metric, partsOf(*figures, metric, m_denominator, spans));
        }
    }
    return series.buckets(ranges);
}

} // namespace creatormetrics
