// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/reportdocument.h"
#include "ui/reportpainter/reportpiece.h"

namespace creatormetrics {

/// What a person wrote, cut into lines, items and rows.
[[nodiscard]] std::vector<ReportPiece> markdownPieces(const MarkdownBlock &block, const PaperStyle &style);

} // namespace creatormetrics
