// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/reportdocument.h"
#include "ui/reportpainter/reportpiece.h"

namespace creatormetrics {

/// Cards with a figure each, up to four beside each other: one piece for each row of cards.
[[nodiscard]] std::vector<ReportPiece> figurePieces(const FiguresBlock &block, const PaperStyle &style);

} // namespace creatormetrics
