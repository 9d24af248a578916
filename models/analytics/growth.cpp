// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/growth.h"

#include "models/analytics/figureset.h"
#include "models/analytics/figuresum.h"

#include <algorithm>
#include <cmath>

namespace creatormetrics {

namespace {

constexpr std::array growthMetrics{Metric::Followers, Metric::FollowersGained, Metric::FollowersLost};

/// What growth is told from, of several ranges, added up over accounts.
class GrowthSums
{
public:
    /// What one account tells of the ranges.
    static GrowthSums of(const AccountFigures &account, const std::vector<DaySpan> &ranges)
    {
        std::vector<DaySpan> daysBefore;
        for (const DaySpan &range : ranges)
            daysBefore.push_back({range.first - 1, range.first - 1});
        GrowthSums own;
        own.m_gained = parts(account, Metric::FollowersGained, ranges);
        own.m_lost = parts(account, Metric::FollowersLost, ranges);
        own.m_atEnd = parts(account, Metric::Followers, ranges);
        own.m_atStart = parts(account, Metric::Followers, daysBefore);
        return own;
    }

    void add(const GrowthSums &account)
    {
        const auto addTo = [](std::vector<FigureSum> &sums, const std::vector<FigureSum> &parts) {
            if (!parts.empty())
                addParts(sums, parts);
        };
        addTo(m_gained, account.m_gained);
        addTo(m_lost, account.m_lost);
        addTo(m_atEnd, account.m_atEnd);
        addTo(m_atStart, account.m_atStart);
    }

    [[nodiscard]] std::optional<qint64> gained(std::size_t range) const { return whole(at(m_gained, range)); }
    [[nodiscard]] std::optional<qint64> lost(std::size_t range) const { return whole(at(m_lost, range)); }
    [[nodiscard]] std::optional<qint64> atEnd(std::size_t range) const { return whole(at(m_atEnd, range)); }
    [[nodiscard]] std::optional<qint64> atStart(std::size_t range) const { return whole(at(m_atStart, range)); }

    [[nodiscard]] GrowthSource source(std::size_t range) const
    {
        const FigureSum end = at(m_atEnd, range);
        const FigureSum start = at(m_atStart, range);
        if (end.known && start.known && !end.approximate && !start.approximate)
            return GrowthSource::Totals;
        // Totals that are rounded or computed say less than the platform's own gained and lost.
        return gained(range) && lost(range) ? GrowthSource::GainedLost : GrowthSource::Unknown;
    }

    [[nodiscard]] std::optional<qint64> net(std::size_t range) const
    {
        switch (source(range)) {
        case GrowthSource::Totals: return *atEnd(range) - *atStart(range);
        case GrowthSource::GainedLost: return *gained(range) - *lost(range);
        case GrowthSource::Unknown: return std::nullopt;
        }
        Q_UNREACHABLE();
    }

private:
    static std::vector<FigureSum> parts(const AccountFigures &account, Metric metric, const std::vector<DaySpan> &ranges)
    {
        return account.serves(metric) ? partsOf(account, metric, Denominator::Views, ranges) : std::vector<FigureSum>();
    }
    static FigureSum at(const std::vector<FigureSum> &sums, std::size_t range) { return sums.empty() ? FigureSum() : sums[range]; }
    static std::optional<qint64> whole(const FigureSum &sum)
    {
        return sum.known ? std::optional<qint64>(std::llround(sum.amount)) : std::nullopt;
    }

    // By range; empty where no account gives the figure.
    std::vector<FigureSum> m_gained;
    std::vector<FigureSum> m_lost;
    std::vector<FigureSum> m_atEnd;
    std::vector<FigureSum> m_atStart; ///< on the day before
};

void addRates(PlatformGrowth &growth, const DateRange &range)
{
    if (!growth.net || !growth.followersAtStart || *growth.followersAtStart <= 0)
        return;
    const double ratio = static_cast<double>(*growth.net) / static_cast<double>(*growth.followersAtStart);
    growth.rate = ratio;
    if (ratio > -1)
        growth.weeklyRate = std::pow(1 + ratio, 7.0 / static_cast<double>(range.days())) - 1;
}

/// The answer in the making: accounts are added one after the other. Ranges by number: the asked one, the buckets, the compared one.
class GrowthAnswer
{
public:
    GrowthAnswer(const AnalyticsQuery &query, const std::vector<Platform> &platforms)
        : m_query(query), m_platforms(platforms), m_ranges{query.range}
    {
        const auto all = buckets(query.range, query.granularity);
        m_ranges.insert(m_ranges.end(), all.begin(), all.end());
        if (const auto compared = query.comparedRange())
            m_ranges.push_back(*compared);
        m_spans = daySpans(m_ranges);
    }

    void add(const AccountFigures &account, std::optional<qint64> highestBefore)
    {
        const GrowthSums own = GrowthSums::of(account, m_spans);
        m_total.add(own);
        m_sums[static_cast<std::size_t>(account.account().platform)].add(own);
        if (account.serves(Metric::Followers))
            m_milestones.push_back(milestonesIn(account, m_query.range, highestBefore));
    }

    [[nodiscard]] Growth finish() const
    {
        Growth answer{.query = m_query, .milestones = m_milestones};
        for (const Platform platform : m_platforms)
            answer.platforms.push_back(platformGrowth(platform));
        const auto telling = tellingPlatforms(answer.platforms);
        const bool compared = m_query.comparedRange().has_value();
        for (std::size_t i = 1; i < m_ranges.size() - (compared ? 1 : 0); ++i)
            answer.series.push_back(point(i, telling));
        answer.net = netOver(m_platforms, 0);
        if (compared)
            answer.previousNet = netOver(m_platforms, m_ranges.size() - 1);
        return answer;
    }

private:
    [[nodiscard]] const GrowthSums &sums(Platform platform) const { return m_sums[static_cast<std::size_t>(platform)]; }

    [[nodiscard]] PlatformGrowth platformGrowth(Platform platform) const
    {
        const GrowthSums &own = sums(platform);
        PlatformGrowth growth{.platform = platform,
                              .followersAtEnd = own.atEnd(0),
                              .followersAtStart = own.atStart(0),
                              .net = own.net(0),
                              .gained = own.gained(0),
                              .lost = own.lost(0),
                              .source = own.source(0),
                              .rounded = roundsFollowers(platform)};
        addRates(growth, m_query.range);
        return growth;
    }

    /// Platforms whose growth over the range is known; the others are named beside the chart.
    [[nodiscard]] static std::vector<Platform> tellingPlatforms(const std::vector<PlatformGrowth> &all)
    {
        std::vector<Platform> telling;
        for (const PlatformGrowth &growth : all) {
            if (growth.net)
                telling.push_back(growth.platform);
        }
        return telling;
    }

    [[nodiscard]] GrowthPoint point(std::size_t range, const std::vector<Platform> &telling) const
    {
        return {.range = m_ranges[range],
                .gained = m_total.gained(range),
                .lost = m_total.lost(range),
                .net = netOver(telling, range),
                .followers = m_total.atEnd(range)};
    }

    /// Unknown when one of the platforms does not tell the range.
    [[nodiscard]] std::optional<qint64> netOver(const std::vector<Platform> &platforms, std::size_t range) const
    {
        std::optional<qint64> net;
        for (const Platform platform : platforms) {
            const auto own = sums(platform).net(range);
            if (!own)
                return std::nullopt;
            net = net.value_or(0) + *own;
        }
        return net;
    }

    AnalyticsQuery m_query;
    std::vector<Platform> m_platforms;
    std::vector<DateRange> m_ranges;
    std::vector<DaySpan> m_spans;
    GrowthSums m_total;
    std::array<GrowthSums, allPlatforms.size()> m_sums;
    std::vector<AccountMilestones> m_milestones;
};

/// The asked range and the compared one with the day before them, and up to today for the newest total.
DateRange neededDays(const AnalyticsQuery &query, const QDateTime &now)
{
    QDate first = query.range.first();
    QDate last = std::max(now.date().addDays(1), query.range.last());
    if (const auto compared = query.comparedRange()) {
        first = std::min(first, compared->first());
        last = std::max(last, compared->last());
    }
    return DateRange::endingAt(last, first.daysTo(last) + 2);
}

} // namespace

Result<Growth> growth(Connection &connection, const AnalyticsQuery &query, const QDateTime &now)
{
    const auto chosen = chosenAccounts(connection, query.platforms, query.accounts);
    if (!chosen)
        return chosen.error();
    const DateRange span = neededDays(query, now);
    GrowthAnswer answer(query, platformsOf(*chosen));
    for (const Account &account : *chosen) {
        const auto figures = AccountFigures::load(connection, account, span, growthMetrics);
        if (!figures)
            return figures.error();
        const auto highest = highestTotalBefore(connection, account.id, query.range.first());
        if (!highest)
            return highest.error();
        answer.add(*figures, *highest);
    }
    return answer.finish();
}

} // namespace creatormetrics
