// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/contentscores.h"
#include "models/analytics/toplist.h"
#include "models/analytics/typetotals.h"

namespace creatormetrics {

/// The first `count` of the chosen posts of the accounts by score, then newest, then smallest id. Adds all chosen posts
/// to `totals` when they are given.
[[nodiscard]] Result<std::vector<RankedId>> rankContent(Connection &connection, const std::vector<Account> &accounts,
                                                        const ContentChoice &choice, ContentScores &scores,
                                                        std::size_t count, TypeTotals *totals);

} // namespace creatormetrics
