// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reportpainter/colorglyphs.h"

#include <QGlyphRun>
#include <QPainter>
#include <QRawFont>

#include <cmath>

namespace creatormetrics {

using namespace Qt::StringLiterals;

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
    const QString name = font.familyName() + font.styleName();
    const auto known = m_fonts.constFind(name);
    if (known != m_fonts.constEnd())
        return *known;
    bool found = false;
    for (const char *table : {"CBDT", "sbix", "COLR"})
        found = found || !font.fontTable(table).isEmpty();
    m_fonts.insert(name, found);
    return found;
}

void ColorGlyphs::paint(QPainter &painter, const QGlyphRun &run, const QPointF &origin)
{
    const QRawFont font = run.rawFont();
    const QList<QPointF> positions = run.positions();
    for (qsizetype i = 0; i < positions.size(); ++i) {
        const quint32 glyph = run.glyphIndexes().at(i);
        const QRectF box = font.boundingRect(glyph);
        if (box.isEmpty())
            continue;
        QImage &picture = m_pictures[u"%1/%2/%3"_s.arg(font.familyName()).arg(font.pixelSize()).arg(glyph)];
        if (picture.isNull())
            picture = imageOf(run, i, box);
        painter.drawImage(box.translated(origin + positions[i]), picture);
    }
}

} // namespace creatormetrics
