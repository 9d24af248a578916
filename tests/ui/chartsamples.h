// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/chartspec.h"

#include <cmath>

namespace creatormetrics {

inline const DateRange chartDays = DateRange::endingAt(QDate(2026, 11, 20), 28);

/// A wavy line around `base` for each day of the range.
inline ChartSeries chartLine(Platform platform, double base, const DateRange &range = chartDays)
{
    ChartSeries series{.name = platformName(platform), .platform = platform};
    for (qint64 i = 0; i < range.days(); ++i) {
        const double value = std::round(base * (1 + 0.1 * std::sin(static_cast<double>(i) / 3)));
        series.points.push_back({.day = range.first().addDays(i), .value = value});
    }
    return series;
}

inline ChartSpec chartOf(std::vector<ChartSeries> series, const DateRange &range = chartDays)
{
    return {.title = QStringLiteral("Views per day"),
            .range = range,
            .series = std::move(series),
            .summary = QStringLiteral("Views rose.")};
}

} // namespace creatormetrics
