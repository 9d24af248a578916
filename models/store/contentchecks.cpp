// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/contentchecks.h"

#include "models/store/rows.h"

namespace creatormetrics {

Outcome noteChecked(Connection &connection, AccountId account, const QString &stream, const QStringList &platformContentIds,
                    const QDateTime &now)
{
    for (const QString &id : platformContentIds) {
        const auto noted = connection.run(
            u"INSERT INTO content_checks(content_id, stream, checked_at) SELECT id, ?, ? FROM content_items "
            "WHERE account_id = ? AND platform_content_id = ? "
            "ON CONFLICT(content_id, stream) DO UPDATE SET checked_at = excluded.checked_at",
            stream, now, account.value(), id);
        if (!noted)
            return noted;
    }
    return Done{};
}

Result<QStringList> leastRecentlyChecked(Connection &connection, AccountId account, const QString &stream,
                                         const DateRange &published, const QDateTime &before, qint64 count)
{
    // Everything but the check itself stands in the index content_visible_by_day.
    auto statement = connection.prepare(
        u"SELECT c.platform_content_id FROM content_items c "
        "LEFT JOIN content_checks k ON k.content_id = c.id AND k.stream = ?2 "
        "WHERE c.account_id = ?1 AND c.missing_since IS NULL AND c.published_day BETWEEN ?3 AND ?4 AND c.type <> 'story' "
        "AND (k.checked_at IS NULL OR k.checked_at < ?5) "
        "ORDER BY k.checked_at IS NOT NULL, k.checked_at, c.published_at DESC, c.id DESC LIMIT ?6");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value(), stream, published.first(), published.last(), before, count);
    const auto ids = collectRows<QString>(**statement, [](const Statement &row) { return row.text(0); });
    if (!ids)
        return ids.error();
    return QStringList(ids->begin(), ids->end());
}

Result<qint64> visibleCount(Connection &connection, AccountId account, const DateRange &published)
{
    return askInteger(connection,
                      u"SELECT count(*) FROM content_items WHERE account_id = ? AND missing_since IS NULL "
                      "AND published_day BETWEEN ? AND ? AND type <> 'story'",
                      account.value(), published.first(), published.last());
}

} // namespace creatormetrics
