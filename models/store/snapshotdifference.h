// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/dailymetrics.h"
#include "models/store/connection.h"

namespace creatormetrics {

/// What a day brought, from the lifetime figures of the posts as they stood on it and on the day before; for platforms that tell no
/// figures by day (X, TikTok). A post counts when both days have its snapshot, or when it was published on the day. A figure is
/// unknown when no post tells it, and all are when no post was looked at on the day before. Posts that have gone are left out of the
/// sums, though a look at them is a look; a difference may be negative. Only figures whose days add up are told, so reach never is.
[[nodiscard]] Result<MetricValues> snapshotDifference(Connection &connection, AccountId account, QDate day);

} // namespace creatormetrics
