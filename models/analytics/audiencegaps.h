// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/demographics.h"
#include "models/store/syncrepository.h"

namespace creatormetrics {

/// What the platform tells of an audience, crossed or alone; age and gender alone are added up where they come crossed
/// only.
[[nodiscard]] std::vector<AudienceDimension> toldDimensions(Platform platform);

/// Why nothing is known of a dimension that has no window in or before the range. `followers`: the latest known total.
[[nodiscard]] Result<AudienceGap> audienceGapOf(Connection &connection, const Account &account,
                                                AudienceDimension dimension, const StreamStates &states,
                                                std::optional<double> followers);

} // namespace creatormetrics
