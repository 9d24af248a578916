// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>

class QGlyphRun;
class QPainter;
class QRawFont;

namespace creatormetrics {

/// Whether a font holds coloured pictures (emoji) instead of outlines.
[[nodiscard]] bool hasColorGlyphs(const QRawFont &font);

/// Paints the glyphs of such a font as images, with the layout's origin at `origin`.
void paintColorGlyphs(QPainter &painter, const QGlyphRun &run, const QPointF &origin);

} // namespace creatormetrics
