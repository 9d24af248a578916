// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/audienceslice.h"
#include "models/store/dailyrepository.h"

namespace creatormetrics {

/// Replaces the slices of each dimension and window that appears in `slices`.
[[nodiscard]] Result<WriteCount> replaceSlices(Connection &connection, AccountId account, const std::vector<AudienceSlice> &slices,
                                               FetchId fetch);
/// The window of a dimension that ends last, on `day` or before it; of several that end together the shortest.
[[nodiscard]] Result<std::optional<DateRange>> latestWindow(Connection &connection, AccountId account, AudienceDimension dimension,
                                                            QDate day);
/// Whether anything was ever told of the dimension.
[[nodiscard]] Result<bool> hasSlices(Connection &connection, AccountId account, AudienceDimension dimension);
/// The slices of one window, in the order of their keys.
[[nodiscard]] Result<std::vector<AudienceSlice>> slicesOf(Connection &connection, AccountId account, AudienceDimension dimension,
                                                          const DateRange &window);
/// The kind of error (errorKey) with which the stream ended in the account's latest pass that had it; empty when it ended well or was
/// never asked.
[[nodiscard]] Result<QString> lastStreamError(Connection &connection, AccountId account, const QString &stream);
/// The slices of the latest window of a dimension, largest first by percent, else views, else followers; empty when there are none.
[[nodiscard]] Result<std::vector<AudienceSlice>> latestSlices(Connection &connection, AccountId account, AudienceDimension dimension);

} // namespace creatormetrics
