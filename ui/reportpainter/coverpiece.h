// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/reportdocument.h"
#include "ui/reportpainter/reportpiece.h"

namespace creatormetrics {

/// The first page: on plain paper, or on the brand's colour where it has one.
[[nodiscard]] ReportPiece coverPiece(const CoverBlock &cover, const ReportBrand &brand, const PaperStyle &style);

} // namespace creatormetrics
