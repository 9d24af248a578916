// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/http/jsonreader.h"
#include "models/core/result.h"
#include "models/sync/httpmessage.h"

#include <QJsonArray>
#include <QStringList>

namespace creatormetrics {

/// A table of the Analytics API, read by the names of its columns: order and additional columns do not matter, and no
/// rows at all means that there is no data.
class ResultTable
{
public:
    /// BadResponse also when a row is not as wide as the header.
    [[nodiscard]] static Result<ResultTable> read(const HttpResponse &response);

    [[nodiscard]] qsizetype rows() const { return m_rows.size(); }
    /// The cell, or an absent one when there is no such column.
    [[nodiscard]] JsonReader cell(qsizetype row, QLatin1StringView column, std::optional<Error> &problem) const;

private:
    QStringList m_columns;
    QList<QJsonArray> m_rows;
};

} // namespace creatormetrics
