// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/chartlayout.h"
#include "ui/theme/colors.h"

#include <QList>
#include <QPen>
#include <QPointF>
#include <QVariantList>

namespace creatormetrics {

/// One line, or one dot when there is a single point, in the axes' own units: Julian days and values.
struct ChartStroke {
    QList<QPointF> points;
    QPen pen;
};

/// The lines of a chart in drawing order: compared periods first, then the current ones. Each series is split at gaps
/// and where it becomes incomplete, and thinned to two points for each of the `pixels` of width.
[[nodiscard]] std::vector<ChartStroke> chartStrokes(const ChartSpec &spec, const Colors &colors, double pixels);

/// The dashes of a pen over the length of a legend's stroke, as x and width.
[[nodiscard]] QVariantList swatchStrokes(const QPen &pen);

enum class BarKind { Gain, Loss, Incomplete };

/// The outlines of all bars of one kind as one polyline that returns to zero between them; `days` is a bar's width.
/// Empty when there is none.
[[nodiscard]] QList<QPointF> barOutline(const ChartSpec &spec, BarKind kind, double days);

} // namespace creatormetrics
