// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/gonementions.h"

#include "models/store/mentionwords.h"
#include "models/store/remotescoring.h"
#include "models/store/rows.h"

#include <set>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct StandingMention {
    qint64 id = 0;
    WordTexts words;
    std::optional<qint64> fetch;
};

Result<std::optional<StandingMention>> standingMention(Connection &connection, AccountId account, const QString &mentionId)
{
    auto statement = connection.prepare(u"SELECT id, author_username, content, fetch_id FROM brand_mentions "
                                        "WHERE account_id = ? AND mention_id = ? AND gone_at IS NULL");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value(), mentionId);
    return firstRow<StandingMention>(**statement, [](const Statement &row) {
        return StandingMention{.id = row.integer(0),
                               .words = {.first = row.blob(1), .second = row.blob(2)},
                               .fetch = row.optionalInteger(3)};
    });
}

Outcome emptyRow(Connection &connection, qint64 id, const QDateTime &now)
{
    if (auto forgotten = forgetRemoteScore(connection, StoredMentionId(id)); !forgotten)
        return forgotten;
    return connection.run(u"UPDATE brand_mentions SET author_username = '', author_followers = NULL, content = '', url = '', "
                          "engagement_count = NULL, sent_hash = NULL, gone_at = ? WHERE id = ?",
                          now, id);
}

/// The answers of the streams that told the mentions: each page of such a stream may have held any of them.
Outcome dropAnswers(Connection &connection, AccountId account, const std::set<qint64> &fetches)
{
    for (const qint64 fetch : fetches) {
        auto dropped = connection.run(u"UPDATE fetches SET body = NULL WHERE account_id = ? AND body IS NOT NULL "
                                      "AND stream = (SELECT stream FROM fetches WHERE id = ?)",
                                      account.value(), fetch);
        if (!dropped)
            return dropped;
    }
    return Done{};
}

constexpr QStringView betweenSql = u"SELECT mention_id FROM brand_mentions WHERE account_id = ? AND mentioned_at BETWEEN ? AND ? "
                                   "AND gone_at IS NULL ORDER BY mentioned_at DESC, id DESC";
constexpr QStringView underPostSql = u"SELECT mention_id FROM brand_mentions WHERE account_id = ? AND mentioned_at BETWEEN ? AND ? "
                                     "AND post_id = ? AND post_id <> '' AND gone_at IS NULL ORDER BY mentioned_at DESC, id DESC";

Result<QStringList> idsOf(Statement &statement)
{
    const auto ids = collectRows<QString>(statement, [](const Statement &row) { return row.text(0); });
    if (!ids)
        return ids.error();
    return QStringList(ids->begin(), ids->end());
}

} // namespace

Result<qint64> markMentionsGone(Connection &connection, AccountId account, const QStringList &mentionIds, const QDateTime &now)
{
    std::vector<WordChange> words;
    std::set<qint64> fetches;
    for (const QString &mentionId : mentionIds) {
        const auto standing = standingMention(connection, account, mentionId);
        if (!standing)
            return standing.error();
        if (!*standing)
            continue;
        if (auto emptied = emptyRow(connection, (*standing)->id, now); !emptied)
            return emptied.error();
        words.push_back({.id = (*standing)->id, .before = (*standing)->words});
        if ((*standing)->fetch)
            fetches.insert(*(*standing)->fetch);
    }
    const auto gone = static_cast<qint64>(words.size());
    if (auto dropped = dropAnswers(connection, account, fetches); !dropped)
        return dropped.error();
    if (auto forgotten = eraseMentionWords(connection, std::move(words)); !forgotten)
        return forgotten.error();
    return gone;
}

Outcome markMentionsChecked(Connection &connection, AccountId account, const QStringList &mentionIds, const QDateTime &now)
{
    for (const QString &mentionId : mentionIds) {
        auto checked = connection.run(
            u"UPDATE brand_mentions SET checked_at = ? WHERE account_id = ? AND mention_id = ? AND gone_at IS NULL", now,
            account.value(), mentionId);
        if (!checked)
            return checked;
    }
    return Done{};
}

Result<QStringList> mentionsToCheck(Connection &connection, AccountId account, const QDateTime &before, qint64 most)
{
    // A fetch that told something new after the last check has seen it too.
    auto statement = connection.prepare(
        u"SELECT m.mention_id, max(ifnull(m.checked_at, 0), ifnull(f.fetched_at, 0)) AS seen "
        "FROM brand_mentions m LEFT JOIN fetches f ON f.id = m.fetch_id "
        "WHERE m.account_id = ? AND m.gone_at IS NULL AND seen < ? ORDER BY seen, m.id LIMIT ?");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value(), before, most);
    return idsOf(**statement);
}

Result<QStringList> mentionIdsBetween(Connection &connection, AccountId account, const QString &postId, const QDateTime &from,
                                      const QDateTime &until)
{
    auto statement = connection.prepare(postId.isEmpty() ? betweenSql : underPostSql);
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value(), from, until);
    if (!postId.isEmpty())
        (*statement)->bind(3, postId);
    return idsOf(**statement);
}

} // namespace creatormetrics
