// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/datasource.h"

namespace creatormetrics {

Outcome readRows(const DataSource &source, FileProgress &progress,
                 const std::function<Outcome(const std::vector<DataRow> &)> &take)
{
    progress.setTotal(source.rowCount.value_or(source.next ? 0 : static_cast<qint64>(source.head.rows.size())));
    if (auto taken = take(source.head.rows); !taken || !source.next)
        return taken;
    progress.add(static_cast<qint64>(source.head.rows.size()));
    while (!progress.isCancelled()) {
        const auto piece = source.next();
        if (!piece)
            return piece.error();
        if (piece->empty())
            return Done{};
        if (auto taken = take(*piece); !taken)
            return taken;
        progress.add(static_cast<qint64>(piece->size()));
    }
    return Error{.kind = ErrorKind::Cancelled};
}

Result<DataTable> rowsIn(const DataSource &source, const std::vector<RowSpan> &spans)
{
    DataTable table = source.head;
    table.rows.clear();
    FileProgress progress;
    qint64 row = 0;
    auto span = spans.begin();
    const auto read = readRows(source, progress, [&](const std::vector<DataRow> &rows) -> Outcome {
        for (const DataRow &cells : rows) {
            if (span != spans.end() && row >= span->first)
                table.rows.push_back(cells);
            if (span != spans.end() && row == span->second)
                ++span;
            ++row;
        }
        if (span == spans.end())
            progress.cancel(); // the rest is not wanted
        return Done{};
    });
    if (!read && read.error().kind != ErrorKind::Cancelled)
        return read.error();
    return table;
}

} // namespace creatormetrics
