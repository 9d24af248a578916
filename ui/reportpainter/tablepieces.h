// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/reportdocument.h"
#include "ui/reportpainter/reportpiece.h"

namespace creatormetrics {

/// A header, which stays with the first two rows and is repeated on each page, and one piece for each row.
[[nodiscard]] std::vector<ReportPiece> tablePieces(const TableBlock &table, const PaperStyle &style);

} // namespace creatormetrics
