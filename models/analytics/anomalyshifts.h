// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/anomalyresiduals.h"

namespace creatormetrics {

/// A lasting change of the level: the first cell of the new one, and both levels without season on the model's scale.
struct LevelShift {
    std::size_t cell = 0;
    double before = 0;
    double after = 0;
    double score = 0; ///< in robust sigmas of single cells, signed
};

/// Each shift once, oldest first. The change must be abrupt: a slope, however steep, is none.
[[nodiscard]] std::vector<LevelShift> levelShifts(const AnomalyResiduals &residuals, std::size_t perDay,
                                                  double threshold);

} // namespace creatormetrics
