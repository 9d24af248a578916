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

} // namespace creatormetrics
