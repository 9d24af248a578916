// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/contentlookup.h"

#include "models/store/metriccolumns.h"
#include "models/store/rows.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

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
        "duration_s, verified_at, missing_since, %1 FROM content_items WHERE id = ?"_s.arg(columnList(contentMetrics()));
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

} // namespace creatormetrics
