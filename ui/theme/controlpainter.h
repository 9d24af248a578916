// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colors.h"

#include <QPainter>
#include <QStyleOption>

namespace creatormetrics {

/// Draws the controls and marks that a style sheet could only take from image files. Restores the painter when it goes.
class ControlPainter
{
public:
    ControlPainter(QPainter &painter, const Colors &colors);
    ~ControlPainter();
    Q_DISABLE_COPY_MOVE(ControlPainter)

    /// Clockwise from pointing down, in the middle of `rect`.
    void chevron(const QRect &rect, qreal degrees, const QColor &color);
    void check(const QPointF &centre, const QColor &color);
    void checkBox(const QStyleOption &option);
    void radioButton(const QStyleOption &option);
    /// The white rounded box of combo boxes, date fields, spin boxes and bar pills.
    void field(const QStyleOption &option);
    void focusRing(const QRectF &rect, const QColor &color);
    /// A table header section with its sort mark beside the text.
    void header(const QStyleOptionHeader &option);

    QColor quietColor(const QStyleOption &option) const;

private:
    QColor frameColor(const QStyleOption &option) const;
    void indicatorPens(const QStyleOption &option, bool filled);

    QPainter &m_painter;
    const Colors &m_colors;
};

} // namespace creatormetrics
