// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/exports/csvreader.h"
#include "connectors/exports/importedfile.h"

namespace creatormetrics {

/// YouTube Studio, advanced mode, export: `Totals.csv`, and `Table data.csv` when grouped by date. One row a day, the
/// first column the date, one or more figures of the user's choice, perhaps a row with their total.

/// True when the first column is a date, at least one other is understood, and none names a video.
[[nodiscard]] bool isStudioTotals(const QStringList &header);

/// Reads the rows behind the header. File name and hash stay empty. BadInput names line, column and what is accepted.
[[nodiscard]] Result<ImportedFile> readStudioTotals(const QStringList &header, CsvReader &reader);

} // namespace creatormetrics
