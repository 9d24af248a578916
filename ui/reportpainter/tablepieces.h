// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/reportdocument.h"
#include "ui/reportpainter/paperpictures.h"
#include "ui/reportpainter/reportpiece.h"

namespace creatormetrics {

/// A header, which stays with the first two rows and is repeated on each page, where it says that the table goes on, and one
/// piece for each row.
[[nodiscard]] std::vector<ReportPiece> tablePieces(const TableBlock &table, const PaperStyle &style,
                                                   const std::shared_ptr<PaperPictures> &pictures = {});

[[nodiscard]] QColor paperToneColor(Tone tone, const Colors &colors);

} // namespace creatormetrics
