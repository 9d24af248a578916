// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/chartspec.h"

#include <algorithm>

namespace creatormetrics {

bool ChartSpec::hasValues() const
{
    return std::ranges::any_of(series, [](const ChartSeries &line) {
        return std::ranges::any_of(line.points, [](const ChartPoint &point) { return point.value.has_value(); });
    });
}

} // namespace creatormetrics
