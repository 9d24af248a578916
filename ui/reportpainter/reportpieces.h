// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/reportdocument.h"
#include "ui/reportpainter/reportpiece.h"

namespace creatormetrics {

/// Measures the blocks of a document and cuts them into pieces, in order.
[[nodiscard]] std::vector<ReportPiece> reportPieces(const ReportDocument &document, const PaperStyle &style);

} // namespace creatormetrics
