// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/reportdocument.h"
#include "ui/reportpainter/reportpiece.h"

#include <stop_token>

namespace creatormetrics {

/// Measures the blocks of a document, which must outlive the answer, and cuts them into pieces, in order. None when stopped.
[[nodiscard]] std::vector<ReportPiece> reportPieces(const ReportDocument &document, const PaperStyle &style,
                                                    const std::stop_token &stop = {});

} // namespace creatormetrics
