// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/contentlooks.h"

#include "models/store/metriccolumns.h"
#include "models/store/rows.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

Result<std::optional<Snapshot>> lastLookUntil(Connection &connection, ContentId post, QDate day)
{
    static const QString sql =
        u"SELECT day, %1 FROM content_snapshots WHERE content_id = ? AND day <= ? ORDER BY day DESC LIMIT 1"_s.arg(
            columnList(contentMetrics()));
    auto statement = connection.prepare(sql);
    if (!statement)
        return statement.error();
    (*statement)->bindAll(post.value(), day);
    return firstRow<Snapshot>(**statement, [](const Statement &row) {
        return Snapshot{.day = row.day(0), .figures = readMetrics(row, 1, contentMetrics())};
    });
}

} // namespace creatormetrics
