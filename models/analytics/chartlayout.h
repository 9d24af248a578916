// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/chartscale.h"
#include "models/domain/figureformat.h"

#include <QList>
#include <QPointF>
#include <QRectF>

#include <functional>
#include <utility>

namespace creatormetrics {

/// How the canvas measures text, so that the layout needs no fonts. Units of the canvas.
struct ChartText {
    std::function<double(const QString &)> width; ///< of an axis label
    std::function<double(const QString &)> strongWidth; ///< of a label at a line's end
    double lineHeight = 0;
};

struct ChartTick {
    double position = 0; ///< x or y of the tick on the canvas
    QString text; ///< empty where there is no room for a label

    friend bool operator==(const ChartTick &, const ChartTick &) = default;
};

/// Name and last finished value beside the end of a line.
struct ChartEndLabel {
    std::size_t series = 0;
    double x = 0; ///< where the text begins: beside the plot, or beside a series' only point
    double y = 0; ///< middle of the text, moved so that labels do not touch
    QString text;

    friend bool operator==(const ChartEndLabel &, const ChartEndLabel &) = default;
};

/// A stroke and a name above the plot, where names at the line ends are impossible.
struct ChartLegendEntry {
    static constexpr double strokeWidth = 16;

    std::size_t series = 0;
    double x = 0; ///< of the stroke
    double textX = 0;
    double y = 0; ///< middle of both
    QString text;

    friend bool operator==(const ChartLegendEntry &, const ChartLegendEntry &) = default;
};

/// Where everything of a chart stands on a canvas that begins at 0, 0; the same on screen and on paper.
struct ChartLayout {
    static constexpr std::size_t maximumEndLabels = 4;

    ChartScale scale;
    QRectF plot; ///< inside the axes' labels; empty when the canvas is too small to draw anything
    double firstDay = 0; ///< Julian day at the left edge of the plot; half a bucket early for bars
    double lastDay = 1;
    std::vector<ChartTick> valueTicks; ///< from low to high
    std::vector<ChartTick> dayTicks;
    std::vector<ChartTick> marks; ///< those inside the range
    std::vector<ChartEndLabel> endLabels; ///< of current lines, when there are at most four
    std::vector<ChartLegendEntry> legend; ///< of lines by age and of more than four lines; at most two rows
    /// The small zigzag at the foot of a value axis that does not begin at zero, as one line; else empty.
    QList<QPointF> axisBreak;

    [[nodiscard]] static ChartLayout make(const ChartSpec &spec, const QSizeF &canvas, const ChartText &text,
                                          const FigureFormat &format);

    [[nodiscard]] double x(QDate day) const { return x(static_cast<double>(day.toJulianDay())); }
    [[nodiscard]] double x(double julianDay) const;
    [[nodiscard]] double y(double value) const;
    /// Width of a bar on the canvas, at least one unit.
    [[nodiscard]] double barWidth(const ChartSpec &spec) const;
    /// Of the days, the one nearest to `x` on the canvas; invalid when there is none.
    [[nodiscard]] QDate nearest(const std::vector<QDate> &days, double x) const;
    /// The band of a chart; one of a single day is widened to a short bar. In days and values.
    [[nodiscard]] std::vector<std::pair<double, ChartBandPoint>> bandEdges(const ChartSpec &spec) const;
};

/// Usual length of a bucket in days.
[[nodiscard]] double bucketDays(Granularity granularity);

} // namespace creatormetrics
