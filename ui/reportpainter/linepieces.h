// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reportpainter/reportpiece.h"
#include "ui/reportpainter/textbox.h"

namespace creatormetrics {

/// The length between two lines of running text.
inline constexpr double paperBodyLine = 19;

/// One piece for each line; no single line is left alone at the end of one page or the top of the next. `x` is where the box
/// begins, `before` the space above the first line.
[[nodiscard]] std::vector<ReportPiece> linePieces(const TextBox &box, double x, const QColor &color, double before);

} // namespace creatormetrics
