// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/audienceslice.h"
#include "models/store/dailyrepository.h"

namespace creatormetrics {

/// Replaces the slices of each dimension and window that appears in `slices`.
[[nodiscard]] Result<WriteCount> replaceSlices(Connection &connection, AccountId account, const std::vector<AudienceSlice> &slices,
                                               FetchId fetch);
/// The slices of the latest window of a dimension, largest first by percent, else views, else followers; empty when there are none.
[[nodiscard]] Result<std::vector<AudienceSlice>> latestSlices(Connection &connection, AccountId account, AudienceDimension dimension);

} // namespace creatormetrics
