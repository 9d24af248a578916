// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/chartscale.h"
#include "models/domain/figureformat.h"

#include <QRectF>

#include <functional>

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
    double y = 0; ///< middle of the text, moved so that labels do not touch
    QString text;

    friend bool operator==(const ChartEndLabel &, const ChartEndLabel &) = default;
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

    [[nodiscard]] static ChartLayout make(const ChartSpec &spec, const QSizeF &canvas, const ChartText &text,
                                          const FigureFormat &format);

    [[nodiscard]] double x(QDate day) const;
    [[nodiscard]] double y(double value) const;
    /// Width of a bar on the canvas, at least one unit.
    [[nodiscard]] double barWidth(const ChartSpec &spec) const;
};

/// Usual length of a bucket in days.
[[nodiscard]] double bucketDays(Granularity granularity);

} // namespace creatormetrics
