// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reportpainter/linepieces.h"

namespace creatormetrics {

std::vector<ReportPiece> linePieces(const TextBox &box, double x, const QColor &color, double before)
{
    std::vector<ReportPiece> pieces;
    const int lines = box.lines();
    pieces.reserve(static_cast<std::size_t>(lines));
    for (int i = 0; i < lines; ++i) {
        ReportPiece piece{.before = i == 0 ? before : 0, .height = box.lineHeight()};
        piece.keepWithNext = i + 1 < lines && (i == 0 || i + 2 == lines);
        piece.paint = [box, x, color, i](PieceCanvas &canvas, double y) {
            box.paint(canvas.ink, x, y, color, TextSide::Start, canvas.style.mirrored(), i, 1);
        };
        pieces.push_back(std::move(piece));
    }
    return pieces;
}

} // namespace creatormetrics
