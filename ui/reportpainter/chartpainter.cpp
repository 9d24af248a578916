// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reportpainter/chartpainter.h"

#include "models/analytics/chartlayout.h"
#include "models/analytics/chartruns.h"
#include "ui/reportpainter/textbox.h"
#include "ui/theme/seriesstyle.h"
#include "ui/theme/tokens.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPolygonF>

#include <cmath>

namespace creatormetrics {

namespace {

constexpr double dotRadius = 2.5;
constexpr std::size_t mostPoints = 2000; ///< of one line; finer than any printer shows

class ChartPicture
{
public:
    ChartPicture(QPainter &painter, const ChartSpec &spec, const ChartPaintStyle &style, const QSizeF &size)
        : m_painter(painter)
        , m_spec(spec)
        , m_style(style)
        , m_label(style.label)
        , m_strongLabel(style.strongLabel)
        , m_layout(ChartLayout::make(spec, size, measure(), FigureFormat(style.locale)))
    {}

    void paint()
    {
        if (m_layout.plot.isEmpty())
            return;
        paintGrid();
        paintDays();
        paintBand();
        paintBars();
        for (const SeriesRole role : {SeriesRole::Typical, SeriesRole::Previous, SeriesRole::Current})
            paintLines(role);
        paintMarks();
        paintEndLabels();
        paintLegend();
        paintAxisBreak();
    }

private:
    [[nodiscard]] ChartText measure() const
    {
        return {.width = [this](const QString &text) { return m_label.horizontalAdvance(text); },
                .strongWidth = [this](const QString &text) { return m_strongLabel.horizontalAdvance(text); },
                .lineHeight = std::ceil(m_label.height())};
    }

    /// Baseline of a text whose middle stands at `y`.
    [[nodiscard]] static double baseline(const QFontMetricsF &metrics, double y) { return y + metrics.capHeight() / 2; }

    void paintText(double x, double baselineY, const QString &text, const QFont &font, const QColor &color)
    {
        if (m_style.asWords) {
            m_painter.setPen(color);
            m_painter.setFont(font);
            m_painter.drawText(QPointF(x, baselineY), text);
            return;
        }
        const TextBox box(text, {.font = font});
        box.paint({.painter = m_painter, .glyphs = m_style.glyphs}, x, baselineY - box.baseline(), color,
                  TextSide::Start, false);
    }

    void paintHairline(double y, const QColor &color)
    {
        const double ratio = m_style.pixelRatio;
        if (ratio <= 0) {
            m_painter.setPen(QPen(color, 1));
            m_painter.drawLine(QPointF(m_layout.plot.left(), y), QPointF(m_layout.plot.right(), y));
            return;
        }
        const double height = std::max(1.0, std::floor(ratio)) / ratio;
        m_painter.fillRect(QRectF(m_layout.plot.left(), std::round(y * ratio) / ratio, m_layout.plot.width(), height), color);
    }

    void paintGrid()
    {
        for (std::size_t i = 0; i < m_layout.valueTicks.size(); ++i) {
            const ChartTick &tick = m_layout.valueTicks[i];
            const bool zero = m_spec.shape == ChartShape::Bar && m_layout.scale.valueTicks[i] == 0;
            paintHairline(tick.position, zero ? m_style.colors.control : m_style.colors.hairline);
            const double x = m_layout.plot.left() - Spacing::small - m_label.horizontalAdvance(tick.text);
            paintText(x, baseline(m_label, tick.position), tick.text, m_style.label, m_style.colors.secondary);
        }
    }

    void paintDays()
    {
        const double y = m_layout.plot.bottom() + Spacing::small + m_label.ascent();
        for (const ChartTick &tick : m_layout.dayTicks) {
            const double x = tick.position - m_label.horizontalAdvance(tick.text) / 2;
            paintText(x, y, tick.text, m_style.label, m_style.colors.secondary);
        }
    }

    void paintBand()
    {
        const auto edges = m_layout.bandEdges(m_spec);
        if (edges.empty())
            return;
        QPolygonF band;
        for (const auto &[day, point] : edges)
            band << QPointF(m_layout.x(day), m_layout.y(point.high));
        for (auto edge = edges.rbegin(); edge != edges.rend(); ++edge)
            band << QPointF(m_layout.x(edge->first), m_layout.y(edge->second.low));
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(bandColor(m_style.colors));
        m_painter.drawPolygon(band);
    }

    void paintBars()
    {
        if (m_spec.shape != ChartShape::Bar)
            return;
        const double width = m_layout.barWidth(m_spec);
        m_painter.setPen(Qt::NoPen);
        for (const ChartSeries &series : m_spec.series) {
            for (const ChartPoint &point : series.points) {
                if (point.value && *point.value != 0)
                    paintBar(series, point, width);
            }
        }
    }

    void paintBar(const ChartSeries &series, const ChartPoint &point, double width)
    {
        const double zero = m_layout.y(0);
        const double value = m_layout.y(*point.value);
        const QRectF bar(m_layout.x(point.day) - width / 2, std::min(zero, value), width, std::abs(zero - value));
        const QColor color = *point.value > 0 ? seriesColor(series, m_style.colors) : m_style.colors.down;
        if (point.incomplete) {
            m_painter.setPen(QPen(color, 1, Qt::DotLine));
            m_painter.setBrush(mix(m_style.colors.surface, color, 0.2));
        } else {
            m_painter.setPen(Qt::NoPen);
            m_painter.setBrush(color);
        }
        m_painter.drawRect(bar);
    }

    void paintLines(SeriesRole role)
    {
        if (m_spec.shape != ChartShape::Line)
            return;
        for (const ChartSeries &series : m_spec.series) {
            if (series.role != role)
                continue;
            for (const ChartRun &run : chartRuns(series.points))
                paintRun(run, seriesPen(series, run.incomplete, m_style.colors));
        }
    }

    void paintRun(const ChartRun &run, const QPen &pen)
    {
        QPolygonF line;
        for (const ChartPoint &point : thinned(run.points, mostPoints))
            line << QPointF(m_layout.x(point.day), m_layout.y(*point.value));
        if (line.size() == 1) {
            m_painter.setPen(Qt::NoPen);
            m_painter.setBrush(pen.color());
            m_painter.drawEllipse(line.front(), dotRadius, dotRadius);
            return;
        }
        m_painter.setPen(pen);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawPolyline(line);
    }

    void paintMarks()
    {
        for (const ChartTick &mark : m_layout.marks) {
            const double width = m_label.horizontalAdvance(mark.text) + 2 * Spacing::small;
            const double height = std::ceil(m_label.height()) + 2;
            const bool left = mark.position + width > m_layout.plot.right();
            const QRectF flag(left ? mark.position - width : mark.position,
                              m_layout.plot.bottom() - height - Spacing::tiny, width, height);
            m_painter.setPen(Qt::NoPen);
            m_painter.setBrush(m_style.colors.accentSoft);
            m_painter.drawRect(flag);
            m_painter.setPen(QPen(m_style.colors.accent, 1.5, Qt::SolidLine, Qt::FlatCap));
            m_painter.drawLine(QPointF(mark.position, flag.top()), QPointF(mark.position, m_layout.plot.bottom()));
            paintText(flag.left() + Spacing::small, baseline(m_label, flag.center().y()), mark.text, m_style.label,
                      m_style.colors.accent);
        }
    }

    void paintEndLabels()
    {
        for (const ChartEndLabel &label : m_layout.endLabels)
            paintText(label.x, baseline(m_strongLabel, label.y), label.text, m_style.strongLabel,
                      seriesColor(m_spec.series[label.series], m_style.colors));
    }

    void paintLegend()
    {
        for (const ChartLegendEntry &entry : m_layout.legend) {
            m_painter.setPen(seriesPen(m_spec.series[entry.series], false, m_style.colors));
            m_painter.drawLine(QPointF(entry.x, entry.y), QPointF(entry.x + ChartLegendEntry::strokeWidth, entry.y));
            paintText(entry.textX, baseline(m_label, entry.y), entry.text, m_style.label, m_style.colors.text);
        }
    }

    void paintAxisBreak()
    {
        if (m_layout.axisBreak.isEmpty())
            return;
        m_painter.setPen(QPen(m_style.colors.surface, 3));
        m_painter.drawLine(m_layout.axisBreak.front(), m_layout.axisBreak.back());
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(m_style.colors.secondary, 1));
        m_painter.drawPolyline(QPolygonF(m_layout.axisBreak));
    }

    QPainter &m_painter;
    const ChartSpec &m_spec;
    const ChartPaintStyle &m_style;
    QFontMetricsF m_label;
    QFontMetricsF m_strongLabel;
    ChartLayout m_layout;
};

} // namespace

void paintChart(QPainter &painter, const QRectF &area, const ChartSpec &spec, const ChartPaintStyle &style)
{
    if (!spec.hasValues())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double ratio = style.pixelRatio;
    const auto whole = [ratio](double length) { return ratio > 0 ? std::round(length * ratio) / ratio : length; };
    painter.translate(whole(area.left()), whole(area.top()));
    ChartPicture(painter, spec, style, area.size()).paint();
    painter.restore();
}

} // namespace creatormetrics
