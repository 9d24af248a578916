// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reportpainter/reportpiece.h"

namespace creatormetrics {

struct PlacedPiece {
    const ReportPiece *piece = nullptr;
    double y = 0; ///< of its top on the page
};

struct ReportPage {
    std::vector<PlacedPiece> pieces;
    bool bare = false;
};

/// How much of a page may be taken, at most, for a piece to follow there that could start a page of its own: what comes
/// before would be a nearly empty page.
inline constexpr double emptyShare = 0.3;

/// Puts the pieces on pages between `top` and `bottom`. Pieces that belong together stay together unless they are
/// higher than a page; a table's header is repeated. The pieces must outlive the pages.
[[nodiscard]] std::vector<ReportPage> paginate(const std::vector<ReportPiece> &pieces, double top, double bottom);

/// As paginate(), but each section a little tighter where that spares it a last page with next to nothing on it.
[[nodiscard]] std::vector<ReportPage> composedPages(const std::vector<ReportPiece> &pieces, double top, double bottom);

} // namespace creatormetrics
