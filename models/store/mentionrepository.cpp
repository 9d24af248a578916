// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/mentionrepository.h"

#include "models/store/mentionwriter.h"
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
            .mentionedAt = row.moment(6),
            .postId = row.text(7)};
}

} // namespace

Result<WriteCount> upsertMentions(Connection &connection, AccountId account, const std::vector<Mention> &mentions,
                                  FetchId fetch)
{
    WriteCount counts{.rows = static_cast<qint64>(mentions.size())};
    if (mentions.empty())
        return counts;
    auto writer = MentionWriter::open(connection, account, fetch);
    if (!writer)
        return writer.error();
    for (const Mention &mention : mentions) {
        if (auto written = writer->write(mention); !written)
            return written.error();
    }
    if (auto finished = writer->finish(); !finished)
        return finished.error();
    counts.changed = writer->changed();
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
        u"SELECT mention_id, author_username, author_followers, content, url, engagement_count, mentioned_at, post_id FROM "
        "brand_mentions "
        "WHERE account_id = ? ORDER BY mentioned_at DESC, id DESC LIMIT ?");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value(), count);
    return collectRows<Mention>(**statement, readMention);
}

} // namespace creatormetrics
