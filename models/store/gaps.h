// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/daterange.h"
#include "models/domain/account.h"
#include "models/store/connection.h"

#include <vector>

namespace creatormetrics {

/// The days of the range on which the account's figure is unknown, as the longest stretches, in order. BadInput for a derived
/// metric, which no day stores.
[[nodiscard]] Result<std::vector<DateRange>> missingDays(Connection &connection, AccountId account, Metric metric,
                                                         const DateRange &range);

} // namespace creatormetrics
