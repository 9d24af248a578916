// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reportpainter/colorglyphs.h"

#include <QGlyphRun>
#include <QImage>
#include <QPainter>
#include <QRawFont>

#include <cmath>

namespace creatormetrics {

namespace {

constexpr double sharpness = 6; ///< pixels of the image for each unit of the page

QImage imageOf(const QGlyphRun &run, qsizetype index, const QRectF &box)
{
    const QSize size(static_cast<int>(std::ceil(box.width() * sharpness)), static_cast<int>(std::ceil(box.height() * sharpness)));
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

bool hasColorGlyphs(const QRawFont &font)
{
    for (const char *table : {"CBDT", "sbix", "COLR"}) {
        if (!font.fontTable(table).isEmpty())
            return true;
    }
    return false;
}

void paintColorGlyphs(QPainter &painter, const QGlyphRun &run, const QPointF &origin)
{
    const QList<QPointF> positions = run.positions();
    for (qsizetype i = 0; i < positions.size(); ++i) {
        const QRectF box = run.rawFont().boundingRect(run.glyphIndexes().at(i));
        if (!box.isEmpty())
            painter.drawImage(box.translated(origin + positions[i]), imageOf(run, i, box));
    }
}

} // namespace creatormetrics
