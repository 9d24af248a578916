// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartstrokes.h"

#include "models/analytics/chartruns.h"
#include "ui/theme/seriesstyle.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

QPointF axisPoint(const ChartPoint &point)
{
    return {static_cast<double>(point.day.toJulianDay()), point.value.value_or(0)};
}

void appendStrokes(std::vector<ChartStroke> &strokes, const ChartSeries &series, const Colors &colors, double pixels)
{
    const auto all = static_cast<double>(std::max<std::size_t>(series.points.size(), 1));
    for (const ChartRun &run : chartRuns(series.points)) {
        const auto target = static_cast<std::size_t>(2 * pixels * static_cast<double>(run.points.size()) / all);
        ChartStroke stroke{.points = {}, .pen = seriesPen(series, run.incomplete, colors)};
        for (const ChartPoint &point : thinned(run.points, std::max<std::size_t>(target, 2)))
            stroke.points << axisPoint(point);
        strokes.push_back(std::move(stroke));
    }
}

bool isOfKind(const ChartPoint &point, BarKind kind)
{
    if (!point.value || *point.value == 0)
        return false;
    if (kind == BarKind::Incomplete || point.incomplete)
        return kind == BarKind::Incomplete && point.incomplete;
    return (*point.value > 0) == (kind == BarKind::Gain);
}

} // namespace

std::vector<ChartStroke> chartStrokes(const ChartSpec &spec, const Colors &colors, double pixels)
{
    std::vector<ChartStroke> strokes;
    if (spec.shape != ChartShape::Line)
        return strokes;
    for (const SeriesRole role : {SeriesRole::Typical, SeriesRole::Previous, SeriesRole::Current}) {
        for (const ChartSeries &series : spec.series) {
            if (series.role == role)
                appendStrokes(strokes, series, colors, pixels);
        }
    }
    return strokes;
}

QVariantList swatchStrokes(const QPen &pen)
{
    const double length = ChartLegendEntry::strokeWidth;
    const auto stroke = [](double x, double width) { return QVariantMap{{u"x"_s, x}, {u"width"_s, width}}; };
    if (pen.dashPattern().isEmpty())
        return {stroke(0, length)};
    QVariantList strokes;
    double x = 0;
    for (qsizetype i = 0; x < length; ++i) {
        const double piece = pen.dashPattern().at(i % pen.dashPattern().size()) * pen.widthF();
        if (i % 2 == 0)
            strokes << stroke(x, std::min(piece, length - x));
        x += std::max(piece, 0.5);
    }
    return strokes;
}

QList<QPointF> barOutline(const ChartSpec &spec, BarKind kind, double days)
{
    QList<QPointF> outline;
    if (spec.shape != ChartShape::Bar)
        return outline;
    for (const ChartSeries &series : spec.series) {
        for (const ChartPoint &point : series.points) {
            if (series.role != SeriesRole::Current || !isOfKind(point, kind))
                continue;
            const QPointF top = axisPoint(point);
            const double left = top.x() - days / 2;
            const double right = top.x() + days / 2;
            outline << QPointF(left, 0) << QPointF(left, top.y()) << QPointF(right, top.y()) << QPointF(right, 0);
        }
    }
    return outline;
}

} // namespace creatormetrics
