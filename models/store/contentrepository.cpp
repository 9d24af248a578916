// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/contentrepository.h"

#include "models/store/metriccolumns.h"
#include "models/store/rows.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr std::array<Metric, 10> contentColumns{Metric::Views,       Metric::Likes,        Metric::Comments, Metric::Shares,
                                                Metric::Saves,       Metric::Reach,        Metric::Impressions,
                                                Metric::WatchMinutes, Metric::LinkClicks, Metric::ProfileVisits};

constexpr std::array<std::pair<Visibility, QLatin1StringView>, 3> visibilityKeys{{
    {Visibility::Public, QLatin1StringView("public")},
    {Visibility::Unlisted, QLatin1StringView("unlisted")},
    {Visibility::Private, QLatin1StringView("private")},
}};

QString visibilityKey(Visibility visibility)
{
    return visibilityKeys[static_cast<std::size_t>(visibility)].second;
}

Visibility visibilityFromKey(const QString &key)
{
    for (const auto &[visibility, candidate] : visibilityKeys) {
        if (key == candidate)
            return visibility;
    }
    return Visibility::Public;
}

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

Result<std::optional<StoredContent>> storedContent(Connection &connection, AccountId account, const QString &platformContentId)
{
    static const QString sql = selectContent() + u"WHERE account_id = ? AND platform_content_id = ?"_s;
    auto statement = connection.prepare(sql);
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value(), platformContentId);
    return firstRow<StoredContent>(**statement, readContent);
}

/// The item with what is stored where it knows nothing itself.
ContentItem completed(ContentItem item, const std::optional<StoredContent> &stored)
{
    if (!stored)
        return item;
    for (const Metric metric : contentColumns) {
        if (!item.figures[metric])
            item.figures.set(metric, stored->item.figures[metric]);
    }
    if (!item.publishedAt.isValid())
        item.publishedAt = stored->item.publishedAt;
    if (!item.durationSeconds)
        item.durationSeconds = stored->item.durationSeconds;
    return item;
}

/// Writes items of one account, one after the other.
class ItemWriter
{
public:
    ItemWriter(Connection &connection, const Account &account, FetchId fetch, const QDateTime &now)
        : m_connection(connection), m_account(account), m_fetch(fetch), m_now(now), m_zone(account.zone),
          m_today(now.toTimeZone(m_zone).date())
    {
    }

    Outcome write(const ContentItem &given)
    {
        auto stored = storedContent(m_connection, m_account.id, given.platformContentId);
        if (!stored)
            return stored.error();
        const ContentItem item = completed(given, *stored);
        ++m_counts.rows;
        if (!*stored || (*stored)->item != item || (*stored)->missingSince)
            ++m_counts.changed;
        if (auto written = writeItem(item); !written)
            return written;
        return given.figures.isEmpty() ? Outcome(Done{}) : writeSnapshot(given.figures);
    }

    Outcome write(const ItemFigures &given)
    {
        auto stored = storedContent(m_connection, m_account.id, given.platformContentId);
        if (!stored)
            return stored.error();
        ++m_counts.rows;
        if (!*stored || given.figures.isEmpty())
            return Done{};
        const StoredContent &content = **stored;
        m_contentId = content.id.value();
        if (completed({.figures = given.figures}, *stored).figures != content.item.figures) {
            ++m_counts.changed;
            if (auto written = writeFigures(given.figures); !written)
                return written;
        }
        return writeSnapshot(given.figures);
    }

    [[nodiscard]] const WriteCount &counts() const { return m_counts; }

private:
    Outcome writeItem(const ContentItem &item)
    {
        static const QString sql =
            u"INSERT INTO content_items(account_id, platform_content_id, type, visibility, title, description, url, "
            "thumbnail_url, published_at, published_day, duration_s, first_seen_at, verified_at, fetch_id, %1) "
            "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?12, ?13, %2) "
            "ON CONFLICT(account_id, platform_content_id) DO UPDATE SET type = excluded.type, visibility = excluded.visibility, "
            "title = excluded.title, description = excluded.description, url = excluded.url, "
            "thumbnail_url = excluded.thumbnail_url, published_at = excluded.published_at, "
            "published_day = excluded.published_day, duration_s = excluded.duration_s, verified_at = excluded.verified_at, "
            "missing_since = NULL, fetch_id = excluded.fetch_id, %3 RETURNING id"_s.arg(
                columnList(contentColumns), placeholders(contentColumns.size()), excludedList(contentColumns));
        auto statement = m_connection.prepare(sql);
        if (!statement)
            return statement.error();
        Statement &insert = **statement;
        insert.bindAll(m_account.id.value(), item.platformContentId, contentTypeKey(item.type), visibilityKey(item.visibility),
                       item.title, item.description, item.url, item.thumbnailUrl, item.publishedAt, publishedDay(item),
                       item.durationSeconds, m_now, m_fetch.value());
        bindMetrics(insert, 13, contentColumns, item.figures);
        const auto row = insert.step();
        if (!row)
            return row.error();
        m_contentId = insert.integer(0);
        return insert.run();
    }

    Outcome writeFigures(const MetricValues &figures)
    {
        static const QString sql = u"UPDATE content_items SET fetch_id = ?, %1 WHERE id = ?"_s.arg(knownList(contentColumns));
        auto statement = m_connection.prepare(sql);
        if (!statement)
            return statement.error();
        (*statement)->bindAll(m_fetch.value());
        const int end = bindMetrics(**statement, 1, contentColumns, figures);
        (*statement)->bind(end, m_contentId);
        return (*statement)->run();
    }

    /// Holds what this day's answers said, never a figure carried over from an earlier day.
    Outcome writeSnapshot(const MetricValues &figures)
    {
        static const QString sql =
            u"INSERT INTO content_snapshots(content_id, day, %1) VALUES(?, ?, %2) ON CONFLICT(content_id, day) DO UPDATE SET %3"_s
                .arg(columnList(contentColumns), placeholders(contentColumns.size()), knownExcludedList(contentColumns));
        auto statement = m_connection.prepare(sql);
        if (!statement)
            return statement.error();
        (*statement)->bindAll(m_contentId, m_today);
        bindMetrics(**statement, 2, contentColumns, figures);
        return (*statement)->run();
    }

    [[nodiscard]] QDate publishedDay(const ContentItem &item) const
    {
        return item.publishedAt.isValid() ? item.publishedAt.toTimeZone(m_zone).date() : QDate();
    }

    Connection &m_connection;
    const Account &m_account;
    FetchId m_fetch;
    QDateTime m_now;
    QTimeZone m_zone;
    QDate m_today;
    qint64 m_contentId = 0;
    WriteCount m_counts;
};

template <typename Row>
Result<WriteCount> writeAll(Connection &connection, const Account &account, const std::vector<Row> &rows, FetchId fetch,
                            const QDateTime &now)
{
    ItemWriter writer(connection, account, fetch, now);
    for (const Row &row : rows) {
        if (auto written = writer.write(row); !written)
            return written.error();
    }
    return writer.counts();
}

} // namespace

std::span<const Metric> contentMetrics()
{
    return contentColumns;
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

Outcome markMissing(Connection &connection, AccountId account, const QStringList &platformContentIds, const QDateTime &now)
{
    for (const QString &id : platformContentIds) {
        if (auto marked = connection.run(u"UPDATE content_items SET missing_since = coalesce(missing_since, ?) "
                                         "WHERE account_id = ? AND platform_content_id = ?",
                                         now, account.value(), id);
            !marked)
            return marked;
    }
    return Done{};
}

Outcome markUnseen(Connection &connection, AccountId account, const QDateTime &walkStarted, const QDateTime &now)
{
    return connection.run(u"UPDATE content_items SET missing_since = ? WHERE account_id = ? AND missing_since IS NULL "
                          "AND verified_at < ?",
                          now, account.value(), walkStarted);
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
