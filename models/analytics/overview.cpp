// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/overview.h"

#include "models/analytics/cards.h"
#include "models/analytics/contentranking.h"
#include "models/analytics/figureset.h"
#include "models/analytics/freshness.h"
#include "models/analytics/seriessums.h"

#include <algorithm>

namespace creatormetrics {

namespace {

/// The parts of the answer that daily figures make, while the accounts are added one after the other: only one account's days are in
/// memory at a time.
class OverviewSums
{
public:
    OverviewSums(const AnalyticsQuery &query, const std::vector<Platform> &platforms)
        : m_platforms(platforms), m_denominator(denominatorFor(query, platforms)), m_buckets(buckets(query.range, query.granularity))
    {
        m_spans = daySpans(m_buckets);
        if (const auto compared = query.comparedRange())
            m_comparedBuckets = buckets(*compared, query.granularity);
        m_comparedSpans = daySpans(m_comparedBuckets);
        for (const Metric metric : {Metric::Followers, Metric::Views, Metric::Reach, Metric::Engagements, Metric::EngagementRate})
            m_cards.emplace_back(metric, query, m_denominator);
    }

    void add(const AccountFigures &account)
    {
        for (const MetricInfo &info : metricCatalogue()) {
            const bool counts = takesPart(account, info.metric, m_denominator);
            const auto card = std::ranges::find(m_cards, info.metric, &CardSums::metric);
            std::vector<FigureSum> parts;
            if (counts && (!info.derived || card != m_cards.end()))
                parts = partsOf(account, info.metric, m_denominator, m_spans);
            if (counts && !info.derived)
                addSeries(account, info.metric, parts);
            if (card != m_cards.end())
                card->add(account, parts);
        }
    }

    void finish(Overview &answer) const
    {
        for (const CardSums &card : m_cards)
            answer.cards.push_back(card.card(m_platforms, m_buckets.size()));
        answer.total = m_total.buckets(m_buckets);
        for (const Platform platform : m_platforms) {
            const auto own = static_cast<std::size_t>(platform);
            answer.platforms.push_back({platform, m_series[own].buckets(m_buckets)});
            if (!m_comparedBuckets.empty())
                answer.comparedPlatforms.push_back({platform, m_comparedSeries[own].buckets(m_comparedBuckets)});
        }
    }

private:
    void addSeries(const AccountFigures &account, Metric metric, const std::vector<FigureSum> &parts)
    {
        const auto platform = static_cast<std::size_t>(account.account().platform);
        m_total.add(metric, parts);
        m_series[platform].add(metric, parts);
        // Before its first known day a flow adds nothing, not even a gap.
        const bool before = metric != Metric::Followers && !m_comparedSpans.empty()
            && account.days(metric).begins() > m_comparedSpans.back().last;
        if (!before)
            m_comparedSeries[platform].add(metric, partsOf(account, metric, m_denominator, m_comparedSpans));
    }

    std::vector<Platform> m_platforms;
    Denominator m_denominator;
    std::vector<DateRange> m_buckets;
    std::vector<DateRange> m_comparedBuckets; ///< empty without comparison
    std::vector<DaySpan> m_spans;
    std::vector<DaySpan> m_comparedSpans;
    std::vector<CardSums> m_cards;
    SeriesSums m_total;
    std::array<SeriesSums, allPlatforms.size()> m_series;
    std::array<SeriesSums, allPlatforms.size()> m_comparedSeries;
};

Outcome addFigures(Connection &connection, const std::vector<Account> &accounts, const QDateTime &now, Overview &answer)
{
    const DateRange span = cardSpan(answer.query, now.date().addDays(1));
    OverviewSums sums(answer.query, platformsOf(accounts));
    for (const Account &account : accounts) {
        const auto figures = AccountFigures::load(connection, account, span);
        if (!figures)
            return figures.error();
        sums.add(*figures);
    }
    sums.finish(answer);
    return Done{};
}

Outcome addPosts(Connection &connection, const std::vector<Account> &accounts, Overview &answer)
{
    const auto publications = Publications::load(connection, accounts, answer.query);
    if (!publications)
        return publications.error();
    answer.cards.push_back(postsCard(*publications, platformsOf(accounts), answer.query));
    answer.publishedPosts = static_cast<qint64>(answer.cards.back().value.value_or(0));
    return Done{};
}

} // namespace

Result<Overview> overview(Connection &connection, const AnalyticsQuery &query, const QDateTime &now)
{
    const auto chosen = chosenAccounts(connection, query.platforms, query.accounts);
    if (!chosen)
        return chosen.error();
    Overview answer{.query = query};
    if (auto added = addFigures(connection, *chosen, now, answer); !added)
        return added.error();
    if (auto added = addPosts(connection, *chosen, answer); !added)
        return added.error();
    auto top = topContent(connection, *chosen, query, now);
    if (!top)
        return top.error();
    answer.topContent = *std::move(top);
    auto freshness = freshnessOf(connection, *chosen, query.range, now);
    if (!freshness)
        return freshness.error();
    answer.freshness = *std::move(freshness);
    return answer;
}

} // namespace creatormetrics
