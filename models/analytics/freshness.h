// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/overview.h"
#include "models/store/connection.h"

namespace creatormetrics {

/// How old what is known of each account is; `range` decides whose imports count, `now` what is stale.
[[nodiscard]] Result<std::vector<Freshness>> freshnessOf(Connection &connection, const std::vector<Account> &accounts,
                                                         const DateRange &range, const QDateTime &now);

} // namespace creatormetrics
