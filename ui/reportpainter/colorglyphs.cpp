// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reportpainter/colorglyphs.h"

#include <QGlyphRun>
#include <QPainter>
#include <QRawFont>

#include <algorithm>
#include <array>
#include <cmath>

namespace creatormetrics {

namespace {

constexpr double sharpness = 6; ///< pixels of the image for each unit of the page

QImage imageOf(const QGlyphRun &run, qsizetype index, const QRectF &box)
{
    const QSize size(static_cast<int>(std::ceil(box.width() * sharpness)),
                     static_cast<int>(std::ceil(box.height() * sharpness)));
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QGlyphRun one;
    one.setRawFont(run.rawFont());
    one.setGlyphIndexes({run.glyphIndexes().at(index)});
    one.setPositions({QPointF()});
    QPainter painter(&image);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.scale(sharpness, sharpness);
    painter.drawGlyphRun(-box.topLeft(), one);
    return image;
}

} // namespace

bool ColorGlyphs::areIn(const QRawFont &font)
{
    const auto known = m_fonts.constFind(font);
    if (known != m_fonts.constEnd())
        return *known;
    // CBLC is the small index of the large CBDT.
    constexpr std::array tables{"CBLC", "COLR", "sbix"};
    const bool found =
        std::ranges::any_of(tables, [&font](const char *table) { return !font.fontTable(table).isEmpty(); });
    m_fonts.insert(font, found);
    return found;
}

void ColorGlyphs::paint(QPainter &painter, const QGlyphRun &run, const QPointF &origin)
{
    const QRawFont font = run.rawFont();
    const QList<QPointF> positions = run.positions();
    for (qsizetype i = 0; i < positions.size(); ++i) {
        const quint32 glyph = run.glyphIndexes().at(i);
        auto known = m_pictures.find({font, glyph});
        if (known == m_pictures.end()) {
            const QRectF box = font.boundingRect(glyph);
            known = m_pictures.insert({font, glyph}, {box, box.isEmpty() ? QImage() : imageOf(run, i, box)});
        }
        if (!known->image.isNull())
            painter.drawImage(known->box.translated(origin + positions[i]), known->image);
    }
}

} // namespace creatormetrics
