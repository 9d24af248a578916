// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>

#include <optional>
#include <vector>

class QPainter;

namespace creatormetrics {

/// How a sparkline looks.
struct SparklineStyle {
    QColor color;
    double width = 1.5;
    double dot = 2.5; ///< radius of the dot at the last known value; 0 for none
    bool incompleteTail = false; ///< the last value is not finished: its stretch is dotted
};

/// Draws the course of a figure without axes: lowest value at the bottom, highest at the top, unknown values as gaps,
/// a flat line in the middle when all are equal. Nothing when all are unknown. Leaves room for pen and dot inside
/// `area`. Time runs from left to right in every language.
void paintSparkline(QPainter &painter, const QRectF &area, const std::vector<std::optional<double>> &values,
                    const SparklineStyle &style);

} // namespace creatormetrics
