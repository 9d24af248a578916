// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/overview.h"
#include "models/store/connection.h"

namespace creatormetrics {

/// Posts published in the query's range, by lifetime views, `query.limit` of them, whatever else the query ranks by.
/// `versusTypical` compares with the median of at least five other posts of the same account whose age lies between
/// half and twice the post's, the latest 200 of them.
[[nodiscard]] Result<std::vector<RankedItem>> topContent(Connection &connection, const std::vector<Account> &accounts,
                                                         const AnalyticsQuery &query, const QDateTime &now);

} // namespace creatormetrics
