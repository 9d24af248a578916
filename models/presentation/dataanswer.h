// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/metric.h"
#include "models/store/syncrepository.h"
#include "models/sync/budget.h"

namespace creatormetrics {

/// Why days in the middle of an account's history have no figure.
enum class GapReason {
    StillFetched,  ///< calls for history wait
    NotWatched,    ///< the platform tells present totals only, and nobody asked on these days
    NotTold,       ///< the platform was asked and gave nothing
    NotInFiles,    ///< the account is filled from files alone, and none has these days
};

/// Missing days of an account's main figure.
struct Gap {
    Metric metric = Metric::Views;
    std::vector<DateRange> stretches; ///< in order, not empty
    GapReason reason = GapReason::NotTold;
};

/// The latest pass of an account.
struct LatestRun {
    SyncRun run;
    std::vector<RunStream> streams;
};

/// What is known about the data of one account.
struct AccountHealth {
    Account account;
    std::optional<QDateTime> syncedAt; ///< the newest success of any stream, UTC
    QueueLength queue;
    std::optional<LatestRun> latestRun;
    std::optional<Gap> gap;
};

/// What is spent of a platform's budget in the period that goes on.
struct BudgetUse {
    Platform platform = Platform::YouTube;
    QString budget;
    qint64 spent = 0;
    std::optional<qint64> limit; ///< nobody knows a bound when unset
    QDateTime resetsAt;          ///< UTC
    std::optional<QDateTime> blockedUntil; ///< in the future: the platform refuses until then
};

/// Everything that the Data page shows.
struct DataAnswer {
    std::vector<AccountHealth> accounts; ///< by platform, then title; archived ones last
    std::vector<BudgetUse> budgets;      ///< of platforms with accounts that can be synced
};

using PlatformCaps = QHash<Platform, BudgetCaps>;

/// On a reader's thread; `caps`: what the user allows to be spent.
[[nodiscard]] Result<DataAnswer> readDataAnswer(Connection &connection, const PlatformCaps &caps, const QDateTime &now);

/// How many posts the account has, as its profile of today or yesterday says. On a reader's thread.
[[nodiscard]] Result<std::optional<qint64>> knownPosts(Connection &connection, const Account &account,
                                                       const QDateTime &now);

/// True when the account's figures are older than twice its platform's cadence.
[[nodiscard]] bool isStale(const AccountHealth &health, const QDateTime &now);

} // namespace creatormetrics
