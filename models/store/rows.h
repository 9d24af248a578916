// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"

#include <optional>
#include <vector>

namespace creatormetrics {

/// Every row of a bound statement through `read`, a function of the standing row.
template <typename Row, typename Read>
Result<std::vector<Row>> collectRows(Statement &statement, Read read)
{
    std::vector<Row> rows;
    for (;;) {
        const auto step = statement.step();
        if (!step)
            return step.error();
        if (!*step)
            return rows;
        rows.push_back(read(statement));
    }
}

/// The first row of a bound statement through `read`, if there is one.
template <typename Row, typename Read>
Result<std::optional<Row>> firstRow(Statement &statement, Read read)
{
    const auto step = statement.step();
    if (!step)
        return step.error();
    if (!*step)
        return std::optional<Row>();
    std::optional<Row> row = read(statement);
    statement.reset();
    return row;
}

/// The single integer that a question such as count(*) is answered with.
template <typename... Values>
Result<qint64> askInteger(Connection &connection, QStringView sql, const Values &...values)
{
    auto statement = connection.prepare(sql);
    if (!statement)
        return statement.error();
    (*statement)->bindAll(values...);
    const auto answer = firstRow<qint64>(**statement, [](const Statement &row) { return row.integer(0); });
    if (!answer)
        return answer.error();
    return answer->value_or(0);
}

} // namespace creatormetrics
