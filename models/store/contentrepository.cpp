// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/contentrepository.h"

#include "models/store/contentwriter.h"
#include "models/store/metriccolumns.h"
#include "models/store/rows.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr std::array<Metric, 10> contentColumns{Metric::Views,       Metric::Likes,        Metric::Comments, Metric::Shares,
                                                Metric::Saves,       Metric::Reach,        Metric::Impressions,
                                                Metric::WatchMinutes, Metric::LinkClicks, Metric::ProfileVisits};

constexpr std::array visibilityKeys{"public"_L1, "unlisted"_L1, "private"_L1}; ///< in enum order

QString selectContent()
{
    return u"SELECT id, account_id, platform_content_id, type, visibility, title, description, url, thumbnail_url, published_at, "
           "duration_s, verified_at, missing_since, %1 FROM content_items "_s.arg(columnList(contentColumns));
}

StoredContent readContent(const Statement &row)
{
    StoredContent content;
    content.id = ContentId(row.integer(0));
    content.account = AccountId(row.integer(1));
    content.item = {.platformContentId = row.text(2),
                    .type = contentTypeFromKey(row.text(3)).value_or(ContentType::Post),
                    .visibility = visibilityFromKey(row.text(4)),
                    .title = row.text(5),
                    .description = row.text(6),
                    .url = row.text(7),
                    .thumbnailUrl = row.text(8),
                    .publishedAt = row.moment(9),
                    .durationSeconds = row.optionalInteger(10),
                    .figures = readMetrics(row, 13, contentColumns)};
    content.verifiedAt = row.moment(11);
    if (!row.isNull(12))
        content.missingSince = row.moment(12);
    return content;
}

template <typename Row>
Result<WriteCount> writeAll(Connection &connection, const Account &account, const std::vector<Row> &rows, FetchId fetch,
                            const QDateTime &now)
{
    if (rows.empty())
        return WriteCount();
    auto writer = ContentWriter::open(connection, account, fetch, now);
    if (!writer)
        return writer.error();
    for (const Row &row : rows) {
        if (auto written = writer->write(row); !written)
            return written.error();
    }
    return writer->finish();
}

} // namespace

std::span<const Metric> contentMetrics()
{
    return contentColumns;
}

QLatin1StringView visibilityKey(Visibility visibility)
{
    return visibilityKeys[static_cast<std::size_t>(visibility)];
}

Visibility visibilityFromKey(QStringView key)
{
    const auto found = std::ranges::find_if(visibilityKeys, [key](QLatin1StringView known) { return key == known; });
    return found == visibilityKeys.end() ? Visibility::Public : static_cast<Visibility>(found - visibilityKeys.begin());
}

Result<WriteCount> upsertItems(Connection &connection, const Account &account, const std::vector<ContentItem> &items, FetchId fetch,
                               const QDateTime &now)
{
    return writeAll(connection, account, items, fetch, now);
}

Result<WriteCount> updateFigures(Connection &connection, const Account &account, const std::vector<ItemFigures> &figures,
                                 FetchId fetch, const QDateTime &now)
{
    return writeAll(connection, account, figures, fetch, now);
}

Result<QStringList> newestContentIds(Connection &connection, AccountId account, qint64 skip, qint64 count)
{
    auto statement = connection.prepare(
        u"SELECT platform_content_id FROM content_items WHERE account_id = ? AND missing_since IS NULL "
        "ORDER BY published_at DESC, id LIMIT ? OFFSET ?");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value(), count, skip);
    const auto ids = collectRows<QString>(**statement, [](const Statement &row) { return row.text(0); });
    if (!ids)
        return ids.error();
    return QStringList(ids->begin(), ids->end());
}

Result<std::optional<QString>> newestContentId(Connection &connection, AccountId account)
{
    auto statement = connection.prepare(
        u"SELECT platform_content_id FROM content_items WHERE account_id = ? AND missing_since IS NULL "
        "AND published_at IS NOT NULL ORDER BY published_at DESC, id DESC LIMIT 1");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value());
    return firstRow<QString>(**statement, [](const Statement &row) { return row.text(0); });
}

Result<std::vector<StoredContent>> contentOf(Connection &connection, AccountId account)
{
    static const QString sql = selectContent() + u"WHERE account_id = ? ORDER BY published_at DESC, id"_s;
    auto statement = connection.prepare(sql);
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value());
    return collectRows<StoredContent>(**statement, readContent);
}

Result<qint64> contentCount(Connection &connection, AccountId account)
{
    return askInteger(connection, u"SELECT count(*) FROM content_items WHERE account_id = ?", account.value());
}

Result<std::vector<Snapshot>> snapshotsOf(Connection &connection, ContentId content)
{
    static const QString sql =
        u"SELECT day, %1 FROM content_snapshots WHERE content_id = ? ORDER BY day"_s.arg(columnList(contentColumns));
    auto statement = connection.prepare(sql);
    if (!statement)
        return statement.error();
    (*statement)->bindAll(content.value());
    return collectRows<Snapshot>(**statement, [](const Statement &row) {
        return Snapshot{.day = row.day(0), .figures = readMetrics(row, 1, contentColumns)};
    });
}

} // namespace creatormetrics
