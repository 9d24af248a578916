// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/contentlookup.h"

#include "models/store/metriccolumns.h"
#include "models/store/rows.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qint64 sampledPosts = 128;

Visibility visibilityOf(const QString &key)
{
    if (key == "unlisted"_L1)
        return Visibility::Unlisted;
    return key == "private"_L1 ? Visibility::Private : Visibility::Public;
}

StoredContent readItem(const Statement &row)
{
    StoredContent content;
    content.id = ContentId(row.integer(0));
    content.account = AccountId(row.integer(1));
    content.item = {.platformContentId = row.text(2),
                    .type = contentTypeFromKey(row.text(3)).value_or(ContentType::Post),
                    .visibility = visibilityOf(row.text(4)),
                    .title = row.text(5),
                    .description = row.text(6),
                    .url = row.text(7),
                    .thumbnailUrl = row.text(8),
                    .publishedAt = row.moment(9),
                    .durationSeconds = row.optionalInteger(10),
                    .figures = readMetrics(row, 13, contentMetrics())};
    content.verifiedAt = row.moment(11);
    if (!row.isNull(12))
        content.missingSince = row.moment(12);
    return content;
}

} // namespace

Result<std::vector<StoredContent>> contentByIds(Connection &connection, std::span<const ContentId> ids)
{
    static const QString sql =
        u"SELECT id, account_id, platform_content_id, type, visibility, title, description, url, thumbnail_url, published_at, "
        "duration_s, verified_at, missing_since, %1 FROM content_items WHERE id = ?"_s.arg(
            columnList(contentMetrics()));
    auto statement = connection.prepare(sql);
    if (!statement)
        return statement.error();
    std::vector<StoredContent> items;
    for (const ContentId id : ids) {
        (*statement)->bindAll(id.value());
        auto item = firstRow<StoredContent>(**statement, readItem);
        if (!item)
            return item.error();
        if (*item)
            items.push_back(**std::move(item));
    }
    return items;
}

Result<bool> contentHasWords(Connection &connection, const WordMatcher &words, ContentId id)
{
    auto statement = connection.prepare(u"SELECT title, description FROM content_items WHERE id = ?");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(id.value());
    const auto has = firstRow<bool>(**statement, [&words](const Statement &row) {
        const QByteArray title = row.blob(0); // the view of one column may not outlive the reading of another
        return words.matches(title, row.blobView(1));
    });
    if (!has)
        return has.error();
    return has->value_or(false);
}

Result<WordShare> contentWordShare(Connection &connection, std::span<const WordMatcher> words)
{
    const auto last = askInteger(connection, u"SELECT max(id) FROM content_items");
    if (!last)
        return last.error();
    auto statement =
        connection.prepare(u"SELECT title, description FROM content_items WHERE id >= ? ORDER BY id LIMIT 1");
    if (!statement)
        return statement.error();
    WordShare share{.stored = *last, .found = std::vector<qint64>(words.size())};
    const qint64 step = std::max<qint64>(1, *last / sampledPosts);
    for (qint64 id = 1; id <= *last && share.looked < sampledPosts; id += step) {
        (*statement)->bindAll(id);
        const auto read = firstRow<bool>(**statement, [&](const Statement &row) {
            const QByteArray title = row.blob(0);
            for (std::size_t i = 0; i < words.size(); ++i)
                share.found[i] += words[i].matches(title, row.blobView(1)) ? 1 : 0;
            return true;
        });
        if (!read)
            return read.error();
        ++share.looked;
    }
    return share;
}

} // namespace creatormetrics
