// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/contentrepository.h"

#include "models/store/metriccolumns.h"

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
    const auto row = (*statement)->step();
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<StoredContent>();
    std::optional<StoredContent> content = readContent(**statement);
    (*statement)->reset();
    return content;
}

/// The item with the stored figures where it has none itself.
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
        return given.figures.isEmpty() ? Outcome(Done{}) : writeSnapshot(given);
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

    /// Holds what this day's answers said, never a figure carried over from an earlier day.
    Outcome writeSnapshot(const ContentItem &item)
    {
        static const QString sql =
            u"INSERT INTO content_snapshots(content_id, day, %1) VALUES(?, ?, %2) ON CONFLICT(content_id, day) DO UPDATE SET %3"_s
                .arg(columnList(contentColumns), placeholders(contentColumns.size()), knownExcludedList(contentColumns));
        auto statement = m_connection.prepare(sql);
        if (!statement)
            return statement.error();
        (*statement)->bindAll(m_contentId, m_today);
        bindMetrics(**statement, 2, contentColumns, item.figures);
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

} // namespace

std::span<const Metric> contentMetrics()
{
    return contentColumns;
}

Result<WriteCount> upsertItems(Connection &connection, const Account &account, const std::vector<ContentItem> &items, FetchId fetch,
                               const QDateTime &now)
{
    ItemWriter writer(connection, account, fetch, now);
    for (const ContentItem &item : items) {
        if (auto written = writer.write(item); !written)
            return written.error();
    }
    return writer.counts();
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

Result<QStringList> newestContentIds(Connection &connection, AccountId account, qint64 skip, qint64 count)
{
    auto statement = connection.prepare(
        u"SELECT platform_content_id FROM content_items WHERE account_id = ? AND missing_since IS NULL "
        "ORDER BY published_at DESC, id LIMIT ? OFFSET ?");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value(), count, skip);
    QStringList ids;
    for (;;) {
        const auto row = (*statement)->step();
        if (!row)
            return row.error();
        if (!*row)
            return ids;
        ids.append((*statement)->text(0));
    }
}

Result<std::vector<StoredContent>> contentOf(Connection &connection, AccountId account)
{
    static const QString sql = selectContent() + u"WHERE account_id = ? ORDER BY published_at DESC, id"_s;
    auto statement = connection.prepare(sql);
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value());
    std::vector<StoredContent> all;
    for (;;) {
        const auto row = (*statement)->step();
        if (!row)
            return row.error();
        if (!*row)
            return all;
        all.push_back(readContent(**statement));
    }
}

Result<qint64> contentCount(Connection &connection, AccountId account)
{
    auto statement = connection.prepare(u"SELECT count(*) FROM content_items WHERE account_id = ?");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value());
    const auto row = (*statement)->step();
    if (!row)
        return row.error();
    const qint64 count = (*statement)->integer(0);
    (*statement)->reset();
    return count;
}

Result<std::vector<Snapshot>> snapshotsOf(Connection &connection, ContentId content)
{
    static const QString sql =
        u"SELECT day, %1 FROM content_snapshots WHERE content_id = ? ORDER BY day"_s.arg(columnList(contentColumns));
    auto statement = connection.prepare(sql);
    if (!statement)
        return statement.error();
    Statement &row = **statement;
    row.bindAll(content.value());
    std::vector<Snapshot> snapshots;
    for (;;) {
        const auto step = row.step();
        if (!step)
            return step.error();
        if (!*step)
            return snapshots;
        snapshots.push_back({.day = row.day(0), .figures = readMetrics(row, 1, contentColumns)});
    }
}

} // namespace creatormetrics
