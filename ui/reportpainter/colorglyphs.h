// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QImage>
#include <QPointF>
#include <QRawFont>

class QGlyphRun;
class QPainter;

namespace creatormetrics {

/// Paints the glyphs of such fonts as images; each picture is made, and written into a PDF, once.
class ColorGlyphs
{
public:
    /// Whether a font holds coloured pictures (emoji) instead of outlines.
    [[nodiscard]] bool areIn(const QRawFont &font);
    /// With the layout's origin at `origin`.
    void paint(QPainter &painter, const QGlyphRun &run, const QPointF &origin);

private:
    struct Picture {
        QRectF box; ///< asking the font for it unpacks the picture
        QImage image;
    };

    QHash<QRawFont, bool> m_fonts; ///< looking into a font copies its tables, which may be megabytes
    QHash<std::pair<QRawFont, quint32>, Picture> m_pictures; ///< by font, in its size, and glyph
};

} // namespace creatormetrics
