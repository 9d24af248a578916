// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/chartspec.h"

#include <vector>

namespace creatormetrics {

/// Where the axes of a chart begin and end and where their ticks stand; the same on screen and on paper.
struct ChartScale {
    double minimum = 0;
    double maximum = 1;
    std::vector<double> valueTicks; ///< 3 to 5 rounded numbers from minimum to maximum
    std::vector<QDate> dayTicks; ///< the first and last day and rounded days between, at most `maximumDayTicks`
    bool startsAtZero = true; ///< false: the axis break has to be said

    /// Bars and lines by age start at zero; lines by day too unless their values stay far from it (minimum above 60 % of the
    /// maximum).
    [[nodiscard]] static ChartScale forChart(const ChartSpec &spec, int maximumDayTicks);
};

} // namespace creatormetrics
