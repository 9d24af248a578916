// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/svgiconengine.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

QString fileOf(const QString &name)
{
    return u":/icons/%1.svg"_s.arg(name);
}

void drawPlaceholder(QPainter &painter, const QRectF &rect, const QColor &color)
{
    const qreal unit = rect.width() / 20;
    painter.setPen(QPen(color, 1.5 * unit));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(4 * unit, 4 * unit, -4 * unit, -4 * unit), 2 * unit, 2 * unit);
}

void drawIcon(QPainter &painter, const QString &name, const QColor &color, const QRectF &rect)
{
    painter.setRenderHint(QPainter::Antialiasing);
    QFile file(fileOf(name));
    if (!file.open(QIODevice::ReadOnly))
        return drawPlaceholder(painter, rect, color);
    QSvgRenderer(file.readAll().replace("currentColor", color.name().toLatin1())).render(&painter, rect);
}

QRect centredSquare(const QRect &rect)
{
    const int side = qMin(rect.width(), rect.height());
    return {rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, side, side};
}

} // namespace

SvgIconEngine::SvgIconEngine(QString name, const IconColors &colors) : m_name(std::move(name)), m_colors(colors) {}

void SvgIconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state)
{
    painter->save();
    drawIcon(*painter, m_name, color(mode, state), centredSquare(rect));
    painter->restore();
}

QPixmap SvgIconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    return renderIcon(m_name, color(mode, state), size);
}

// Called with the size already multiplied by the scale; QIcon sets the pixmap's ratio.
QPixmap SvgIconEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal)
{
    return pixmap(size, mode, state);
}

QIconEngine *SvgIconEngine::clone() const
{
    return new SvgIconEngine(*this);
}

QColor SvgIconEngine::color(QIcon::Mode mode, QIcon::State state) const
{
    if (mode == QIcon::Disabled)
        return m_colors.disabled;
    if (mode == QIcon::Selected || state == QIcon::On)
        return m_colors.selected;
    return mode == QIcon::Active ? m_colors.active : m_colors.normal;
}

bool hasIconFile(const QString &name)
{
    return QFile::exists(fileOf(name));
}

QPixmap renderIcon(const QString &name, const QColor &color, const QSize &size)
{
    const QString key = u"creatormetrics-icon/%1/%2/%3x%4"_s.arg(name, color.name()).arg(size.width()).arg(size.height());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(size);
    pixmap.fill(Qt::transparent);
    {
        QPainter painter(&pixmap);
        drawIcon(painter, name, color, centredSquare(QRect({}, size)));
    }
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace creatormetrics
