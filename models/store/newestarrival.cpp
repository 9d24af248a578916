// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/newestarrival.h"

#include "models/store/statement.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

Result<std::optional<QDateTime>> newestArrival(Connection &connection)
{
    auto statement = connection.prepare(
        u"SELECT max(moment) FROM (SELECT max(fetched_at) AS moment FROM fetches UNION ALL "
        "SELECT max(max(imported_at), max(ifnull(undone_at, imported_at))) FROM imports)");
    if (!statement)
        return statement.error();
    const auto step = (*statement)->step();
    if (!step)
        return step.error();
    if (!*step || (*statement)->isNull(0))
        return std::optional<QDateTime>();
    return std::optional((*statement)->moment(0));
}

} // namespace creatormetrics
