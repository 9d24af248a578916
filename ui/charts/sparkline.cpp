// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/sparkline.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace creatormetrics {

namespace {

using Values = std::vector<std::optional<double>>;

/// Maps index and value onto the area.
class Frame
{
public:
    Frame(const QRectF &area, const Values &values, double margin)
        : m_area(area.adjusted(margin, margin, -margin, -margin))
        , m_last(static_cast<double>(values.size()) - 1)
    {
        for (const std::optional<double> &value : values) {
            if (!value)
                continue;
            m_low = std::min(m_low.value_or(*value), *value);
            m_high = std::max(m_high.value_or(*value), *value);
        }
    }

    [[nodiscard]] bool isEmpty() const { return !m_low || m_area.isEmpty(); }

    [[nodiscard]] QPointF at(std::size_t index, double value) const
    {
        const double across = m_last > 0 ? static_cast<double>(index) / m_last : 1;
        const double up = *m_high > *m_low ? (value - *m_low) / (*m_high - *m_low) : 0.5;
        return {m_area.left() + across * m_area.width(), m_area.bottom() - up * m_area.height()};
    }

private:
    QRectF m_area;
    double m_last;
    std::optional<double> m_low;
    std::optional<double> m_high;
};

void drawStretch(QPainter &painter, const QPolygonF &points, bool dotted, const SparklineStyle &style)
{
    QPen pen(style.color, style.width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    if (points.size() == 1)
        return painter.drawEllipse(points.front(), style.width, style.width);
    if (dotted) {
        pen.setCapStyle(Qt::FlatCap);
        pen.setDashPattern({1.2, 1.6});
    }
    painter.setPen(pen);
    painter.drawPolyline(points);
    painter.setPen(Qt::NoPen);
}

void drawStretches(QPainter &painter, const Frame &frame, const Values &values, const SparklineStyle &style)
{
    QPolygonF stretch;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const bool tail = style.incompleteTail && i + 1 == values.size() && values[i];
        if (tail && !stretch.isEmpty())
            drawStretch(painter, {stretch.back(), frame.at(i, *values[i])}, true, style);
        else if (values[i])
            stretch << frame.at(i, *values[i]);
        if (!stretch.isEmpty() && (!values[i] || i + 1 == values.size())) {
            drawStretch(painter, stretch, false, style);
            stretch.clear();
        }
    }
}

} // namespace

void paintSparkline(QPainter &painter, const QRectF &area, const Values &values, const SparklineStyle &style)
{
    const Frame frame(area, values, std::max(style.dot, style.width / 2));
    if (frame.isEmpty())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.color);
    drawStretches(painter, frame, values, style);
    for (std::size_t i = values.size(); i-- > 0;) {
        if (values[i]) {
            painter.drawEllipse(frame.at(i, *values[i]), style.dot, style.dot);
            break;
        }
    }
    painter.restore();
}

} // namespace creatormetrics
