// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/platform.h"
#include "models/store/syncrepository.h"
#include "models/sync/fetchtask.h"
#include "models/sync/stream.h"

#include <QDateTime>

namespace creatormetrics {

/// Bounds that the user has set himself, by budget, in its units; they take the place of the platform's own.
using BudgetCaps = QHash<QString, qint64>;

/// The ledger in which a platform's money is counted, in thousandths of a US dollar.
inline constexpr QLatin1StringView moneyBudget("money");

/// The most that may be spent of a budget in its period; nothing when neither the user nor the platform names a bound.
/// YouTube: "data" 10,000 units and "search" 100 searches a day, from midnight Pacific (YouTube Data API quota table, 2026).
[[nodiscard]] std::optional<qint64> budgetLimit(Platform platform, const QString &budget, const BudgetCaps &caps = {});
/// The period that `now` falls into, as stored: the day in the platform's zone; "money" the month in UTC ("2026-11"); Instagram
/// "calls" the hour in UTC ("2026-11-19T20"), for showing.
[[nodiscard]] QString budgetPeriod(Platform platform, const QString &budget, const QDateTime &now);
/// When the next period begins, UTC.
[[nodiscard]] QDateTime budgetResetsAt(Platform platform, const QString &budget, const QDateTime &now);

/// Units that a task is booked with before it is made: the most that it can cost.
[[nodiscard]] qint64 taskCost(const Stream &stream, const FetchTask &task);
/// When a task of the stream may be paid next; nothing: now. A closing that lies further off than any platform demands was written
/// by a clock that was wrong, and counts for nothing.
[[nodiscard]] Result<std::optional<QDateTime>> budgetOpensAt(Connection &connection, Platform platform, const Stream &stream,
                                                             const QDateTime &now, const BudgetCaps &caps = {});
/// Books the cost of one task of `stream` before it is spent, so that a crash never makes the ledger too kind. QuotaSpent or
/// RateLimited, with `retryAfter`, when the budget is used up or closed.
Outcome chargeBudget(Connection &connection, Platform platform, const Stream &stream, const QDateTime &now,
                     const BudgetCaps &caps = {}, const FetchTask &task = {});
/// Books the difference once the true cost of a task that was charged at `chargedAt` is known.
Outcome correctBudget(Connection &connection, Platform platform, const Stream &stream, const FetchTask &task, qint64 trueCost,
                      const QDateTime &chargedAt);
/// Closes the stream's budget because the platform refused: until the next period (QuotaSpent) or as long as it said (RateLimited).
Outcome closeBudget(Connection &connection, Platform platform, const Stream &stream, const Error &refusal, const QDateTime &now);
/// Forgets every closing of a budget: the user says that there is room again (credits bought, a higher cap).
Outcome reopenBudget(Connection &connection, Platform platform, const QString &budget, const QDateTime &now);

} // namespace creatormetrics
