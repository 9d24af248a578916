// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/content.h"

#include "models/analytics/contentrank.h"
#include "models/analytics/contentsearch.h"
#include "models/analytics/figureset.h"
#include "models/store/contentlookup.h"
#include "models/store/readsnapshot.h"

#include <algorithm>

namespace creatormetrics {

namespace {

/// Posts that are asked one by one for words at most.
constexpr std::size_t mostAsked = 8'000;
/// How many more are ranked than wanted when most of them are expected not to have the words.
constexpr std::size_t searchReach = 8;
constexpr std::size_t leastReach = 512;

std::optional<double> toDouble(std::optional<qint64> value)
{
    return value ? std::optional(static_cast<double>(*value)) : std::nullopt;
}

std::optional<double> rankedFigure(const ContentEntry &entry, Metric metric)
{
    if (metric == Metric::EngagementRate)
        return entry.engagementRate;
    return toDouble(metric == Metric::Engagements ? engagements(entry.item.figures) : entry.item.figures[metric]);
}

Outcome addRateByFollowers(Connection &connection, const Account &account, QDate day, ContentEntry &entry)
{
    const auto followers = FollowerDays::load(connection, account.id, DateRange::day(day));
    if (!followers)
        return followers.error();
    const qint64 then = followers->at(toDayNumber(day));
    if (then == unknownFigure)
        return Done{};
    entry.followersThen = then;
    entry.followersOfAnotherDay = !followers->isOfTheDay(toDayNumber(day));
    if (const auto all = engagements(entry.item.figures); all && then > 0)
        entry.engagementRate = static_cast<double>(*all) / static_cast<double>(then);
    return Done{};
}

/// Answers one question; holds what its steps share.
class ContentQuestion
{
public:
    ContentQuestion(Connection &connection, const AnalyticsQuery &query, std::vector<Account> accounts,
                    ContentScores scores)
        : m_connection(connection)
        , m_accounts(std::move(accounts))
        , m_scores(std::move(scores))
        , m_choice{.published = query.range, .types = query.types}
        , m_answer{.query = query, .metric = m_scores.metric(), .denominator = sharedDenominator(query, m_accounts)}
    {}

    Result<ContentAnswer> answer()
    {
        const auto ranked = m_answer.query.search.isEmpty() ? rankAll(nullptr) : rankFound();
        if (!ranked)
            return ranked.error();
        if (auto listed = list(*ranked); !listed)
            return listed.error();
        return std::move(m_answer);
    }

private:
    [[nodiscard]] std::size_t wanted() const
    {
        return static_cast<std::size_t>(m_answer.query.offset) + static_cast<std::size_t>(m_answer.query.limit);
    }

    /// Ranks and adds up the chosen posts, of these ids only when they are given.
    Result<std::vector<RankedId>> rankAll(const std::vector<qint64> *ids)
    {
        m_choice.ids = ids;
        TypeTotals totals(m_answer.denominator);
        auto ranked = rankContent(m_connection, m_accounts, m_choice, m_scores, wanted(), &totals);
        m_choice.ids = nullptr;
        if (!ranked)
            return ranked;
        m_answer.types = totals.byType();
        m_answer.total = sumOfTypes(m_answer.types);
        m_answer.matches = m_answer.total.posts;
        return ranked;
    }

    Result<std::vector<RankedId>> rankFound()
    {
        const auto rare = postsWithRareWords(m_connection, m_answer.query.search);
        if (!rare)
            return rare.error();
        return *rare ? rankOnly(**rare) : walk();
    }

    Result<std::vector<RankedId>> rankOnly(const std::vector<ContentId> &found)
    {
        std::vector<qint64> ids;
        for (const ContentId id : found)
            ids.push_back(id.value());
        return rankAll(&ids);
    }

    /// For words that very many posts have: goes through the ranking and asks each post whether it has them, until one
    /// more than wanted is found.
    Result<std::vector<RankedId>> walk()
    {
        const WordMatcher words(m_answer.query.search);
        std::vector<RankedId> found;
        std::size_t asked = 0;
        for (std::size_t reach = searchReach * wanted() + leastReach;; reach *= searchReach) {
            const auto ranked = rankContent(m_connection, m_accounts, m_choice, m_scores, reach, nullptr);
            if (!ranked)
                return ranked;
            for (; asked < ranked->size() && found.size() <= wanted(); ++asked) {
                const auto has = contentHasWords(m_connection, words, ContentId((*ranked)[asked].id));
                if (!has)
                    return has.error();
                if (*has)
                    found.push_back((*ranked)[asked]);
            }
            if (found.size() > wanted())
                return endWalk(std::move(found));
            if (ranked->size() < reach)
                return rankOnly(idsOf(found)); // all of them after all
            if (asked > mostAsked)
                return rankIndexed();
        }
    }

    /// The words are common, but hardly among the chosen posts: the slow way is the quicker one then.
    Result<std::vector<RankedId>> rankIndexed()
    {
        const auto hits = postsWithWords(m_connection, m_answer.query.search);
        return hits ? rankOnly(*hits) : Result<std::vector<RankedId>>(hits.error());
    }

    static std::vector<ContentId> idsOf(const std::vector<RankedId> &ranked)
    {
        std::vector<ContentId> ids;
        for (const RankedId &item : ranked)
            ids.push_back(ContentId(item.id));
        std::ranges::sort(ids);
        return ids;
    }

    std::vector<RankedId> endWalk(std::vector<RankedId> found)
    {
        found.resize(wanted());
        m_answer.counted = false;
        m_answer.matches = static_cast<qint64>(wanted());
        return found;
    }

    Outcome list(const std::vector<RankedId> &ranked)
    {
        std::vector<ContentId> ids;
        for (auto at = static_cast<std::size_t>(m_answer.query.offset); at < ranked.size(); ++at)
            ids.push_back(ContentId(ranked[at].id));
        const auto stored = contentByIds(m_connection, ids);
        if (!stored)
            return stored.error();
        for (const StoredContent &item : *stored) {
            if (auto added = addEntry(item); !added)
                return added;
        }
        return Done{};
    }

    Outcome addEntry(const StoredContent &stored)
    {
        const auto account = std::ranges::find(m_accounts, stored.account, &Account::id);
        if (account == m_accounts.end())
            return Done{};
        auto entry = contentEntry(m_connection, stored, *account, denominatorOf(m_answer.query, account->platform));
        if (!entry)
            return entry.error();
        entry->value = rankedFigure(*entry, m_answer.metric);
        m_answer.entries.push_back(*std::move(entry));
        return Done{};
    }

    Connection &m_connection;
    std::vector<Account> m_accounts;
    ContentScores m_scores;
    ContentChoice m_choice;
    ContentAnswer m_answer;
};

} // namespace

Result<ContentEntry> contentEntry(Connection &connection, const StoredContent &stored, const Account &account,
                                  Denominator denominator)
{
    ContentEntry entry{.id = stored.id,
                       .account = account.id,
                       .platform = account.platform,
                       .item = stored.item,
                       .denominator = denominator};
    if (denominator != Denominator::Followers)
        entry.engagementRate = engagementRate(entry.item.figures, denominator);
    if (!stored.item.publishedAt.isValid())
        return entry;
    const QDate day = reportingDay(account, stored.item.publishedAt);
    if (denominator == Denominator::Followers) {
        if (auto added = addRateByFollowers(connection, account, day, entry); !added)
            return added.error();
    }
    auto compared = equalAge(connection, account.id, stored.item.type, stored.id, toDayNumber(day));
    if (!compared)
        return compared.error();
    entry.equalAge = *std::move(compared);
    return entry;
}

Result<ContentAnswer> content(Connection &connection, const AnalyticsQuery &query, const QDateTime &now)
{
    const ReadSnapshot snapshot(connection);
    if (!snapshot.begun())
        return snapshot.begun().error();
    Q_UNUSED(now) // lifetime figures are what they are; every question takes the moment
    auto scores = ContentScores::make(query);
    if (!scores)
        return scores.error();
    auto accounts = chosenAccounts(connection, query.platforms, query.accounts);
    if (!accounts)
        return accounts.error();
    return ContentQuestion(connection, query, *std::move(accounts), *std::move(scores)).answer();
}

} // namespace creatormetrics
