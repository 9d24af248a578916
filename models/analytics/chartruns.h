// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/chartspec.h"

namespace creatormetrics {

/// A stretch of a line that is drawn in one go: no gap inside, and either finished or not throughout.
struct ChartRun {
    std::vector<ChartPoint> points; ///< all with values; a single point is drawn as a dot
    bool incomplete = false; ///< drawn dotted

    friend bool operator==(const ChartRun &, const ChartRun &) = default;
};

/// Splits a series at its gaps and where finished buckets turn into unfinished ones. Neighbouring runs without a gap
/// between them share the point where they meet, so that the line does not break.
[[nodiscard]] std::vector<ChartRun> chartRuns(const std::vector<ChartPoint> &points);

/// Thins a series to about `target` points by largest triangle three buckets (Steinarsson 2013), which keeps the
/// visible shape. Gaps split the series and stay; first and last points of each run stay. No more points than
/// `target` are left alone.
[[nodiscard]] std::vector<ChartPoint> thinned(const std::vector<ChartPoint> &points, std::size_t target);

} // namespace creatormetrics
