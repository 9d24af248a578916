// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/dailyrepository.h"

namespace creatormetrics {

/// Single rows of daily_metrics and revisions, for those who write them.

[[nodiscard]] Result<MetricValues> storedDay(Connection &connection, AccountId account, QDate day);
/// Inserts or replaces every figure of the day.
Outcome storeDay(Connection &connection, AccountId account, const DailyMetrics &day);
Outcome insertRevision(Connection &connection, AccountId account, QDate day, Metric metric, const Revision &revision);

} // namespace creatormetrics
