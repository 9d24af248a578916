// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/datasource.h"

namespace creatormetrics {

/// The table as CSV: RFC 4180 with CRLF and one line of titles, numbers with a point and without grouping, ISO 8601 days,
/// shares as ratios, moments in UTC, unknown empty. Texts that a spreadsheet would run are guarded, numbers never.
///
/// UTF-8 with a byte order mark: without it the most used spreadsheet reads letters wrongly, and the readers of data programs
/// skip it. The notes stay out, so that the first line is always the titles and each other line a row; XLSX and HTML have them.
[[nodiscard]] Result<QByteArray> csvBytes(const DataSource &source, FileProgress &progress);
[[nodiscard]] QByteArray csvBytes(const DataTable &table);

/// The same without the mark, for the clipboard.
[[nodiscard]] QString csvText(const DataTable &table);

} // namespace creatormetrics
