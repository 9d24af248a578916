// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reportpainter/ink.h"
#include "ui/reportpainter/paperstyle.h"

#include <QRectF>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace creatormetrics {

/// Where a piece is painted and where it leaves its links.
struct PieceCanvas {
    Ink ink;
    const PaperStyle &style;
    std::vector<PageLink> &links; ///< of this page
};

/// The smallest part of a report that is never cut: a line, a row, a chart. Already measured.
struct ReportPiece {
    double before = 0; ///< space above it, dropped at the top of a page
    double height = 0;
    bool keepWithNext = false;
    bool startsPage = false;
    bool mayFollow = false; ///< starts a page only where much of the one before is taken
    bool bare = false; ///< its page has neither header nor footer
    QString bookmark = {};
    int bookmarkLevel = 1;
    std::shared_ptr<const ReportPiece> repeated = {}; ///< painted again above it when it comes first on a page
    std::function<void(PieceCanvas &, double y)> paint = {};
};

} // namespace creatormetrics
