// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/reports/datatable.h"
#include "models/reports/fileprogress.h"

#include <functional>
#include <optional>
#include <utility>

namespace creatormetrics {

/// A table on its way out whose rows may be too many to be held at once: those of `head` come first, then what `next` gives
/// piece by piece until a piece is empty. A table that is all there is a source without `next`.
struct DataSource {
    DataTable head = {};
    std::optional<qint64> rowCount = {}; ///< of all pieces, when it is known beforehand
    /// Called on the thread that makes the file; holds values only. Storage errors pass through.
    std::function<Result<std::vector<DataRow>>()> next = {};
};

/// Hands all rows to `take` in pieces, counts them in `progress` and ends with Cancelled when it says so. The first error of
/// either side ends it.
[[nodiscard]] Outcome readRows(const DataSource &source, FileProgress &progress,
                               const std::function<Outcome(const std::vector<DataRow> &)> &take);

/// First and last row, counted from 0.
using RowSpan = std::pair<qint64, qint64>;

/// The rows in these spans, which are in order and apart from each other, under the source's head.
[[nodiscard]] Result<DataTable> rowsIn(const DataSource &source, const std::vector<RowSpan> &spans);

} // namespace creatormetrics
