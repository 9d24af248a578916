// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>

class QPainter;
class QTextLine;

namespace creatormetrics {

/// Paints the coloured glyphs (emoji) of a line as images, with the layout's origin at `origin`. A PDF painter draws the fonts that
/// hold them as empty outlines. Does nothing for lines without.
void paintColorGlyphs(QPainter &painter, const QTextLine &line, const QPointF &origin);

} // namespace creatormetrics
