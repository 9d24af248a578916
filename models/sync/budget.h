// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/platform.h"
#include "models/store/syncrepository.h"
#include "models/sync/stream.h"

#include <QDateTime>

namespace creatormetrics {

/// The most that may be spent of a budget in its period; nothing when the platform names no bound.
/// YouTube "data": 10,000 units a day, counted from midnight Pacific (YouTube Data API quota table, 2026).
[[nodiscard]] std::optional<qint64> budgetLimit(Platform platform, const QString &budget);
/// The period that `now` falls into, as stored: the day in the platform's zone.
[[nodiscard]] QString budgetPeriod(Platform platform, const QDateTime &now);
/// When the next period begins, UTC.
[[nodiscard]] QDateTime budgetResetsAt(Platform platform, const QDateTime &now);

/// Books the cost of one task of `stream` before it is spent, so that a crash never makes the ledger too kind. QuotaSpent or
/// RateLimited, with `retryAfter`, when the budget is used up or closed.
Outcome chargeBudget(Connection &connection, Platform platform, const Stream &stream, const QDateTime &now);
/// Closes the stream's budget because the platform refused: until the next period (QuotaSpent) or as long as it said (RateLimited).
Outcome closeBudget(Connection &connection, Platform platform, const Stream &stream, const Error &refusal, const QDateTime &now);

} // namespace creatormetrics
