// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIconEngine>
#include <QString>

namespace creatormetrics {

struct IconColors {
    QColor normal;
    QColor active;
    QColor selected;
    QColor disabled;
};

/// Draws :/icons/<name>.svg with its `currentColor` replaced by the colour of mode and state.
class SvgIconEngine : public QIconEngine
{
public:
    SvgIconEngine(QString name, const IconColors &colors);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QIconEngine *clone() const override;
    QString iconName() override { return m_name; }
    bool isNull() override { return false; }

private:
    QColor color(QIcon::Mode mode, QIcon::State state) const;

    QString m_name;
    IconColors m_colors;
};

/// Whether the icon's file exists.
bool hasIconFile(const QString &name);

/// `size` in physical pixels; the pixmap's ratio is 1.
QPixmap renderIcon(const QString &name, const QColor &color, const QSize &size);

} // namespace creatormetrics
