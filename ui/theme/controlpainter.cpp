// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/controlpainter.h"

#include "ui/theme/tokens.h"

#include <QStyle>

namespace creatormetrics {

namespace {

constexpr qreal lineWidth = 1.5;
constexpr int indicatorSize = 16;
constexpr int sortMarkWidth = 14;

QRectF centred(const QRect &rect, qreal size)
{
    QRectF square(0, 0, size, size);
    square.moveCenter(QRectF(rect).center());
    return square;
}

QPen roundPen(const QColor &color, qreal width = lineWidth)
{
    return {color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

} // namespace

ControlPainter::ControlPainter(QPainter &painter, const Colors &colors) : m_painter(painter), m_colors(colors)
{
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
}

ControlPainter::~ControlPainter()
{
    m_painter.restore();
}

QColor ControlPainter::quietColor(const QStyleOption &option) const
{
    return option.state & QStyle::State_Enabled ? m_colors.secondary : m_colors.disabled;
}

void ControlPainter::chevron(const QRect &rect, qreal degrees, const QColor &color)
{
    m_painter.save();
    m_painter.translate(QRectF(rect).center());
    m_painter.rotate(degrees);
    m_painter.setPen(roundPen(color));
    m_painter.drawPolyline(QPolygonF({{-3.5, -1.75}, {0, 1.75}, {3.5, -1.75}}));
    m_painter.restore();
}

void ControlPainter::check(const QPointF &centre, const QColor &color)
{
    m_painter.setPen(roundPen(color, 2));
    m_painter.drawPolyline(
        QPolygonF({centre + QPointF(-3.5, 0.25), centre + QPointF(-1.1, 2.75), centre + QPointF(3.5, -2.5)}));
}

void ControlPainter::indicatorPens(const QStyleOption &option, bool filled)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const QColor full = enabled ? m_colors.accent : m_colors.disabled;
    const QColor empty = option.state & QStyle::State_MouseOver ? m_colors.accent : m_colors.secondary;
    m_painter.setPen(QPen(filled || !enabled ? full : empty, lineWidth));
    m_painter.setBrush(filled ? full : m_colors.surface);
}

void ControlPainter::checkBox(const QStyleOption &option)
{
    const QRectF box = centred(option.rect, indicatorSize).adjusted(0.75, 0.75, -0.75, -0.75);
    const bool partly = option.state & QStyle::State_NoChange;
    const bool filled = partly || option.state & QStyle::State_On;
    indicatorPens(option, filled);
    m_painter.drawRoundedRect(box, 4, 4);
    if (!filled)
        return;
    if (!partly)
        return check(box.center(), m_colors.accentText);
    m_painter.setPen(roundPen(m_colors.accentText, 2));
    m_painter.drawLine(box.center() - QPointF(3.5, 0), box.center() + QPointF(3.5, 0));
}

void ControlPainter::radioButton(const QStyleOption &option)
{
    const QRectF circle = centred(option.rect, indicatorSize).adjusted(0.75, 0.75, -0.75, -0.75);
    const bool filled = option.state & QStyle::State_On;
    indicatorPens(option, filled);
    m_painter.drawEllipse(circle);
    if (!filled)
        return;
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_colors.accentText);
    m_painter.drawEllipse(circle.center(), 3, 3);
}

QColor ControlPainter::frameColor(const QStyleOption &option) const
{
    if (option.state & (QStyle::State_On | QStyle::State_Sunken))
        return m_colors.accent;
    return option.state & QStyle::State_MouseOver ? m_colors.control : m_colors.hairline;
}

void ControlPainter::field(const QStyleOption &option)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    m_painter.setPen(QPen(enabled ? frameColor(option) : m_colors.hairline, 1));
    m_painter.setBrush(enabled ? QBrush(m_colors.surface) : QBrush(Qt::NoBrush));
    m_painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), Radius::control, Radius::control);
}

void ControlPainter::focusRing(const QRectF &rect, const QColor &color)
{
    constexpr qreal inset = Measure::focusRing / 2.0;
    m_painter.setPen(QPen(color, Measure::focusRing));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), Radius::control, Radius::control);
}

// The mark follows a text that starts the column and leads one that ends it, so that figures stay flush with their heading.
void ControlPainter::header(const QStyleOptionHeader &option)
{
    m_painter.fillRect(option.rect, m_colors.surface);
    m_painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), m_colors.hairline);
    const auto alignment = QStyle::visualAlignment(option.direction, option.textAlignment | Qt::AlignVCenter);
    const bool sorted = option.sortIndicator != QStyleOptionHeader::None;
    const bool atRight = alignment & Qt::AlignRight;
    const QRect cell = option.rect.adjusted(Spacing::small, 0, -Spacing::small, 0);
    const int room = cell.width() - (sorted ? sortMarkWidth : 0);
    const QString text = option.fontMetrics.elidedText(option.text, Qt::ElideRight, room);
    const QRect shown = QStyle::alignedRect(Qt::LeftToRight, alignment,
                                            {option.fontMetrics.horizontalAdvance(text), cell.height()}, cell);
    m_painter.setPen(sorted || option.state & QStyle::State_MouseOver ? m_colors.text : m_colors.secondary);
    m_painter.drawText(shown, Qt::AlignCenter | Qt::TextDontClip, text);
    if (sorted) {
        const int left = atRight ? shown.left() - sortMarkWidth : shown.right() + 1;
        const bool up = option.sortIndicator == QStyleOptionHeader::SortUp;
        chevron({left, cell.top(), sortMarkWidth, cell.height()}, up ? 180 : 0, m_colors.text);
    }
}

} // namespace creatormetrics
