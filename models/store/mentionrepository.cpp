// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/mentionrepository.h"

#include "models/store/rows.h"

namespace creatormetrics {

namespace {

Mention readMention(const Statement &row)
{
    return {.mentionId = row.text(0),
            .authorName = row.text(1),
            .authorFollowers = row.optionalInteger(2),
            .text = row.text(3),
            .url = row.text(4),
            .engagementCount = row.optionalInteger(5),
            .mentionedAt = row.moment(6)};
}

/// Touches only what differs, so that a mention's source stays the fetch that last told something new of it.
Outcome upsertMention(Connection &connection, AccountId account, const Mention &mention, FetchId fetch)
{
    return connection.run(
        u"INSERT INTO brand_mentions(account_id, mention_id, author_username, author_followers, content, url, engagement_count, "
        "mentioned_at, fetch_id) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(account_id, mention_id) DO UPDATE SET "
        "author_username = CASE excluded.author_username WHEN '' THEN author_username ELSE excluded.author_username END, "
        "author_followers = coalesce(excluded.author_followers, author_followers), content = excluded.content, "
        "url = excluded.url, engagement_count = coalesce(excluded.engagement_count, engagement_count), "
        "mentioned_at = excluded.mentioned_at, fetch_id = excluded.fetch_id "
        "WHERE (excluded.author_username <> '' AND author_username <> excluded.author_username) "
        "OR author_followers IS NOT coalesce(excluded.author_followers, author_followers) OR content <> excluded.content "
        "OR url <> excluded.url OR engagement_count IS NOT coalesce(excluded.engagement_count, engagement_count) "
        "OR mentioned_at <> excluded.mentioned_at",
        account.value(), mention.mentionId, mention.authorName, mention.authorFollowers, mention.text, mention.url,
        mention.engagementCount, mention.mentionedAt, fetch.value());
}

} // namespace

Result<WriteCount> upsertMentions(Connection &connection, AccountId account, const std::vector<Mention> &mentions, FetchId fetch)
{
    WriteCount counts{.rows = static_cast<qint64>(mentions.size())};
    for (const Mention &mention : mentions) {
        if (auto written = upsertMention(connection, account, mention, fetch); !written)
            return written.error();
        counts.changed += connection.changedRows();
    }
    return counts;
}

Result<std::optional<Mention>> newestMention(Connection &connection, AccountId account)
{
    auto newest = newestMentions(connection, account, 1);
    if (!newest)
        return newest.error();
    return newest->empty() ? std::optional<Mention>() : std::optional(std::move(newest->front()));
}

Result<qint64> mentionCount(Connection &connection, AccountId account)
{
    return askInteger(connection, u"SELECT count(*) FROM brand_mentions WHERE account_id = ?", account.value());
}

Result<std::vector<Mention>> newestMentions(Connection &connection, AccountId account, qint64 count)
{
    auto statement = connection.prepare(
        u"SELECT mention_id, author_username, author_followers, content, url, engagement_count, mentioned_at FROM brand_mentions "
        "WHERE account_id = ? ORDER BY mentioned_at DESC, id DESC LIMIT ?");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value(), count);
    return collectRows<Mention>(**statement, readMention);
}

} // namespace creatormetrics
