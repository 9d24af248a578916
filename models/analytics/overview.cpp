// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/overview.h"

#include "models/analytics/cards.h"
#include "models/analytics/contentranking.h"
#include "models/analytics/figureset.h"
#include "models/store/importrepository.h"
#include "models/store/syncrepository.h"

#include <algorithm>

namespace creatormetrics {

namespace {

/// Longest range whose earlier periods are worth loading for the ordinary spread.
constexpr qint64 longestForSpread = 100;

/// Days to load: the range, what it is compared with, earlier periods, and up to today for the newest follower total.
DateRange neededSpan(const AnalyticsQuery &query, QDate today)
{
    QDate first = query.range.first().addDays(-1);
    if (const auto compared = query.comparedRange())
        first = std::min(first, compared->first().addDays(-1));
    if (query.range.days() <= longestForSpread)
        first = std::min(first, query.range.first().addDays(-(spreadPeriods + 1) * query.range.days()));
    const QDate last = std::max(today, query.range.last());
    return DateRange::endingAt(last, first.daysTo(last) + 1);
}

std::optional<QDate> completeUntil(const StreamStates &states)
{
    std::optional<QDate> latest;
    for (const StreamState &state : states) {
        if (state.completeUntil && (!latest || *latest < *state.completeUntil))
            latest = state.completeUntil;
    }
    return latest;
}

/// The last day with a known view count: where imported history ends.
Result<std::optional<QDate>> lastDayWithViews(Connection &connection, AccountId account)
{
    auto statement = connection.prepare(u"SELECT max(day) FROM daily_metrics WHERE account_id = ? AND views IS NOT NULL");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value());
    const auto row = (*statement)->step();
    if (!row)
        return row.error();
    const QDate day = (*statement)->day(0);
    (*statement)->reset();
    return day.isValid() ? std::optional(day) : std::nullopt;
}

Result<bool> importsTouch(Connection &connection, AccountId account, const DateRange &range)
{
    const auto all = imports(connection);
    if (!all)
        return all.error();
    return std::ranges::any_of(*all, [&](const ImportRecord &record) {
        return record.account == account && !record.undoneAt && record.range.first() <= range.last()
            && record.range.last() >= range.first();
    });
}

Result<Freshness> freshnessOf(Connection &connection, const Account &account, const DateRange &range, const QDateTime &now)
{
    const auto states = streamStates(connection, account.id);
    if (!states)
        return states.error();
    Freshness fresh{.account = account, .completeUntil = completeUntil(*states)};
    for (const StreamState &state : *states) {
        if (state.succeededAt && (!fresh.lastSyncedAt || *fresh.lastSyncedAt < *state.succeededAt))
            fresh.lastSyncedAt = state.succeededAt;
    }
    if (!fresh.completeUntil) {
        const auto last = lastDayWithViews(connection, account.id);
        if (!last)
            return last.error();
        fresh.completeUntil = *last;
    }
    const auto imported = importsTouch(connection, account.id, range);
    if (!imported)
        return imported.error();
    fresh.hasImports = *imported;
    const qint64 tolerated = 2 * std::chrono::seconds(syncCadence(account.platform)).count();
    fresh.stale = account.state == AccountState::Connected && (!fresh.lastSyncedAt || fresh.lastSyncedAt->secsTo(now) > tolerated);
    return fresh;
}

/// Publications by account and day, loaded once for all buckets of the posts card.
class Publications
{
public:
    static Result<Publications> load(Connection &connection, const FigureSet &figures, const AnalyticsQuery &query)
    {
        Publications all;
        for (const auto &account : figures.accounts()) {
            for (const auto &range : {std::optional(query.range), query.comparedRange()}) {
                if (!range)
                    continue;
                auto counts = publicationsByDay(connection, account->account().id, *range);
                if (!counts)
                    return counts.error();
                all.m_counts.push_back({account->account().platform, *std::move(counts)});
            }
        }
        return all;
    }

    [[nodiscard]] qint64 count(Platform platform, const DateRange &range) const
    {
        qint64 sum = 0;
        for (const auto &[own, counts] : m_counts) {
            if (own != platform)
                continue;
            for (auto day = counts.begin(); day != counts.end(); ++day)
                sum += range.contains(day.key()) ? day.value() : 0;
        }
        return sum;
    }

private:
    std::vector<std::pair<Platform, QHash<QDate, qint64>>> m_counts;
};

Outcome addCards(Connection &connection, const FigureSet &figures, Overview &overview)
{
    for (const Metric metric : {Metric::Followers, Metric::Views, Metric::Reach, Metric::Engagements, Metric::EngagementRate})
        overview.cards.push_back(metricCard(figures, metric, overview.query));
    const auto publications = Publications::load(connection, figures, overview.query);
    if (!publications)
        return publications.error();
    auto posts = postsCard(figures, overview.query, [&publications](Platform platform, const DateRange &range) {
        return Result<qint64>(publications->count(platform, range));
    });
    if (!posts)
        return posts.error();
    overview.publishedPosts = static_cast<qint64>(posts->value.value_or(0));
    overview.cards.push_back(*std::move(posts));
    return Done{};
}

void addSeries(const FigureSet &figures, Overview &overview)
{
    const auto ranges = buckets(overview.query.range, overview.query.granularity);
    overview.total = figures.byBucket(ranges);
    const auto compared = overview.query.comparedRange();
    for (const Platform platform : figures.platforms()) {
        const FigureSet own = figures.only(platform);
        overview.platforms.push_back({platform, own.byBucket(ranges)});
        if (compared)
            overview.comparedPlatforms.push_back({platform, own.byBucket(buckets(*compared, overview.query.granularity))});
    }
}

} // namespace

Result<std::optional<QDate>> lastCompleteDay(Connection &connection, const std::vector<Platform> &platforms,
                                             const std::vector<AccountId> &wanted)
{
    const auto chosen = chosenAccounts(connection, platforms, wanted);
    if (!chosen)
        return chosen.error();
    std::optional<QDate> latest;
    for (const Account &account : *chosen) {
        const auto states = streamStates(connection, account.id);
        if (!states)
            return states.error();
        auto day = completeUntil(*states);
        if (!day) {
            const auto last = lastDayWithViews(connection, account.id);
            if (!last)
                return last.error();
            day = *last;
        }
        if (day && (!latest || *latest < *day))
            latest = day;
    }
    return latest;
}

Result<Overview> overview(Connection &connection, const AnalyticsQuery &query, const QDateTime &now)
{
    const auto figures = FigureSet::load(connection, query, neededSpan(query, now.date().addDays(1)));
    if (!figures)
        return figures.error();
    Overview answer{.query = query};
    if (auto added = addCards(connection, *figures, answer); !added)
        return added.error();
    addSeries(*figures, answer);
    std::vector<Account> chosen;
    for (const auto &account : figures->accounts())
        chosen.push_back(account->account());
    auto top = topContent(connection, chosen, query, now);
    if (!top)
        return top.error();
    answer.topContent = *std::move(top);
    for (const Account &account : chosen) {
        auto fresh = freshnessOf(connection, account, query.range, now);
        if (!fresh)
            return fresh.error();
        answer.freshness.push_back(*std::move(fresh));
    }
    return answer;
}

} // namespace creatormetrics
