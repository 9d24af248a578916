// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/mentionplaces.h"

#include "models/domain/contentitem.h"
#include "models/store/rows.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

// SQLite takes a partial index only for a statement that repeats its condition, so each has one of its own.

QStringView selectionOf(MentionIndex::Kind kind)
{
    switch (kind) {
    case MentionIndex::Kind::Time:
        break;
    case MentionIndex::Kind::Language:
        return u"SELECT mentioned_at, id FROM brand_mentions INDEXED BY mentions_by_language WHERE account_id = ?1 AND language = ?7 "
               "AND language NOT IN ('', 'en') AND mentioned_at >= ?2 AND mentioned_at <= ?3 "
               "AND NOT (mentioned_at = ?4 AND id >= ?5) ORDER BY mentioned_at DESC, id DESC LIMIT ?6";
    case MentionIndex::Kind::Unsure:
        return u"SELECT mentioned_at, id FROM brand_mentions INDEXED BY mentions_unsure WHERE account_id = ?1 AND ?7 = '' "
               "AND language = '' AND scorer <> '' AND mentioned_at >= ?2 AND mentioned_at <= ?3 "
               "AND NOT (mentioned_at = ?4 AND id >= ?5) ORDER BY mentioned_at DESC, id DESC LIMIT ?6";
    case MentionIndex::Kind::Post:
        return u"SELECT mentioned_at, id FROM brand_mentions INDEXED BY mentions_by_post WHERE account_id = ?1 AND post_id = ?7 "
               "AND post_id <> '' AND mentioned_at >= ?2 AND mentioned_at <= ?3 "
               "AND NOT (mentioned_at = ?4 AND id >= ?5) ORDER BY mentioned_at DESC, id DESC LIMIT ?6";
    case MentionIndex::Kind::Corrected:
        return u"SELECT mentioned_at, id FROM brand_mentions INDEXED BY mentions_by_own_label WHERE account_id = ?1 AND ?7 = '' "
               "AND own_label IS NOT NULL AND mentioned_at >= ?2 AND mentioned_at <= ?3 "
               "AND NOT (mentioned_at = ?4 AND id >= ?5) ORDER BY mentioned_at DESC, id DESC LIMIT ?6";
    }
    return {};
}

} // namespace

MentionIndex narrowestIndex(const std::optional<QString> &language, const std::optional<QString> &postId, bool corrected)
{
    if (postId && !postId->isEmpty())
        return {.kind = MentionIndex::Kind::Post, .key = *postId};
    if (corrected)
        return {.kind = MentionIndex::Kind::Corrected};
    if (language && language->isEmpty())
        return {.kind = MentionIndex::Kind::Unsure};
    if (language && *language != "en"_L1)
        return {.kind = MentionIndex::Kind::Language, .key = *language};
    return {};
}

Result<std::vector<MentionPlace>> indexedPlaces(Connection &connection, AccountId account, const MentionIndex &index,
                                                const MentionWindow &window, const MentionPlace &before, qint64 most)
{
    if (index.kind == MentionIndex::Kind::Time)
        return mentionPlaces(connection, account, window, before, most);
    auto statement = connection.prepare(selectionOf(index.kind));
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value(), window.begin, std::min(window.end - 1, before.at), before.at, before.id.value(), most,
                          index.key.isNull() ? u""_s : index.key);
    return collectRows<MentionPlace>(**statement, [](const Statement &row) {
        return MentionPlace{.at = row.integer(0), .id = StoredMentionId(row.integer(1))};
    });
}

Result<QString> mentionedPostTitle(Connection &connection, AccountId account, const QString &postId)
{
    auto statement = connection.prepare(
        u"SELECT title, description FROM content_items WHERE account_id = ? AND platform_content_id = ?");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value(), postId);
    const auto found = firstRow<QString>(**statement, [](const Statement &row) {
        ContentItem item;
        item.title = row.text(0);
        item.description = row.text(1);
        return displayTitle(item);
    });
    if (!found)
        return found.error();
    return found->value_or(QString());
}

} // namespace creatormetrics
