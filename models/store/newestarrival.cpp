// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/newestarrival.h"

#include "models/store/rows.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

Result<std::optional<QDateTime>> newestArrival(Connection &connection)
{
    auto statement = connection.prepare(
        u"SELECT max(moment) FROM (SELECT max(fetched_at) AS moment FROM fetches UNION ALL "
        "SELECT max(max(imported_at), max(ifnull(undone_at, imported_at))) FROM imports)");
    if (!statement)
        return statement.error();
    // Read to its end: a row that stands keeps the connection at what the workspace held then.
    const auto newest = firstRow<std::optional<QDateTime>>(**statement, [](const Statement &row) {
        return row.isNull(0) ? std::optional<QDateTime>() : std::optional(row.moment(0));
    });
    if (!newest)
        return newest.error();
    return newest->value_or(std::nullopt);
}

} // namespace creatormetrics
