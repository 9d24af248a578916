// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/datasource.h"

namespace creatormetrics {

/// Rows that a sheet holds below its titles.
inline constexpr qint64 mostXlsxRows = 1'048'575;

/// The table as a workbook: typed cells with number formats under titles that stay in sight, and the notes on a second
/// sheet. Days and moments are spreadsheet dates (moments in UTC), shares percents; texts are never formulas. The same table
/// gives the same bytes. Unsupported when there are more rows than a sheet holds, Storage when the temporary folder is full.
[[nodiscard]] Result<QByteArray> xlsxBytes(const DataSource &source, FileProgress &progress);
[[nodiscard]] Result<QByteArray> xlsxBytes(const DataTable &table);
/// Several tables in one workbook called `title`, a sheet for each. At least one.
[[nodiscard]] Result<QByteArray> xlsxBytes(const std::vector<DataTable> &tables, const QString &title);

} // namespace creatormetrics
