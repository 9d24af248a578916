// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/anomalycells.h"

namespace creatormetrics {

/// What season and trend leave over of a series' cells, on the model's scale; one entry per cell, NaN where it is
/// unknown.
struct AnomalyResiduals {
    std::vector<double> season = {};
    std::vector<double> withoutSeason = {};
    std::vector<double> expected = {}; ///< season and trend; known where any cell near by is
    std::vector<double> spread = {}; ///< robust sigma at that place, over 0
    std::vector<double> score = {}; ///< greatest distance from expected within the cell, in sigmas, signed
};

[[nodiscard]] AnomalyResiduals residualsOf(const AnomalyCells &cells);

/// Expects and scores again with a trend that does not reach across the given cells (ascending, each the first of a new
/// level): next to a step the running median leans to the other side.
void splitTrend(AnomalyResiduals &residuals, const AnomalyCells &cells, const std::vector<std::size_t> &cuts);

} // namespace creatormetrics
