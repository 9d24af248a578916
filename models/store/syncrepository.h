// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/dailyrepository.h"

#include <QHash>

#include <array>

namespace creatormetrics {

/// A moment of a stream that is no success.
enum class StreamMark {
    Turn,    ///< last turn that brought nothing: refused for good, or nothing to ask
    Trouble, ///< last turn that failed for a passing reason
    Wait,    ///< not before this moment, because of the trouble
    Walk,    ///< ContentList: begin of the walk that is going on or was the last
    History, ///< DailySeries: when days gone by were last planned
};

inline constexpr std::size_t streamMarkCount = 5;

/// Stands for the account as a whole where a mark concerns no single stream (no network, cancelled).
inline constexpr QLatin1StringView wholePass("*");

/// What is known about the last passes of one stream of one account.
struct StreamState {
    std::optional<QDateTime> succeededAt; ///< last completed pass
    std::optional<QDateTime> walkedAt;    ///< last pass that walked the whole list
    std::optional<QDate> completeUntil;   ///< last finished day
    std::array<std::optional<QDateTime>, streamMarkCount> marks{}; ///< by StreamMark
};

using StreamStates = QHash<QString, StreamState>;

[[nodiscard]] Result<StreamStates> streamStates(Connection &connection, AccountId account);
/// Everything but the marks.
Outcome saveStreamState(Connection &connection, AccountId account, const QString &stream, const StreamState &state);

[[nodiscard]] std::optional<QDateTime> streamMark(const StreamStates &states, const QString &stream, StreamMark mark);
/// Without a moment the mark goes.
Outcome setStreamMark(Connection &connection, AccountId account, const QString &stream, StreamMark mark,
                      const std::optional<QDateTime> &moment);

struct QueuedTask {
    qint64 id = 0;
    QString stream;
    QByteArray task; ///< compact JSON, understood by models/sync
};

/// Waiting tasks of an account, oldest first.
[[nodiscard]] Result<std::vector<QueuedTask>> queuedTasks(Connection &connection, AccountId account);
[[nodiscard]] Result<QueuedTask> enqueueTask(Connection &connection, AccountId account, RunId run, const QString &stream,
                                             const QByteArray &task);
/// How many tasks of the stream wait.
[[nodiscard]] Result<qint64> waitingTasks(Connection &connection, AccountId account, const QString &stream);
/// How many tasks of an account wait, and how many of them are history that may wait longer.
struct QueueLength {
    qint64 waiting = 0; ///< all, history included
    qint64 backfill = 0;
};

[[nodiscard]] Result<QueueLength> queueLength(Connection &connection, AccountId account);
Outcome removeTask(Connection &connection, qint64 taskId);
/// Drops the waiting tasks of an account, of one stream when named.
Outcome clearQueue(Connection &connection, AccountId account, const QString &stream = {});

enum class RunResult { Running, Completed, Partial, Failed, Cancelled, Interrupted };

[[nodiscard]] QString runResultKey(RunResult result);

struct SyncRun {
    RunId id{0};
    AccountId account{0};
    QDateTime startedAt;
    std::optional<QDateTime> finishedAt;
    RunResult result = RunResult::Running;
    QString errorKind;
    QString detail;
};

struct RunStream {
    QString stream;
    bool completed = false;
    qint64 pages = 0;
    qint64 rows = 0;
    qint64 changed = 0;
    QString refused; ///< metric keys, comma separated
    QString errorKind;
    QString detail;
};

[[nodiscard]] Result<RunId> startRun(Connection &connection, AccountId account, const QDateTime &now);
/// The account's run that can go on: the one that still has tasks waiting, else one that was never finished because the program
/// ended in its middle.
[[nodiscard]] Result<std::optional<SyncRun>> resumableRun(Connection &connection, AccountId account);
Outcome reopenRun(Connection &connection, RunId run);
Outcome finishRun(Connection &connection, RunId run, RunResult result, const QString &errorKind, const QString &detail,
                  const QDateTime &now);
[[nodiscard]] Result<std::vector<SyncRun>> recentRuns(Connection &connection, AccountId account, int count);
/// Adds the counts to the stream's row and overwrites the rest.
Outcome addToRunStream(Connection &connection, RunId run, const RunStream &counts);
[[nodiscard]] Result<std::vector<RunStream>> runStreams(Connection &connection, RunId run);

/// How the passes of a platform that began in a stretch of time have ended. Failed are those with an error, even when some streams
/// went through; those cancelled, still running or cut off with the program count as neither.
struct SyncHealth {
    Platform platform = Platform::YouTube;
    qint64 succeeded = 0;
    qint64 failed = 0;
};

/// By platform key, only those with any pass since `since`.
[[nodiscard]] Result<std::vector<SyncHealth>> syncHealth(Connection &connection, const QDateTime &since);

/// Units spent of a budget in a period (a day in the platform's zone as text), and how long it is closed.
struct BudgetState {
    qint64 spent = 0;
    std::optional<QDateTime> blockedUntil;
};

[[nodiscard]] Result<BudgetState> budgetState(Connection &connection, Platform platform, const QString &budget, const QString &period);

/// A row of the ledger, for showing it.
struct BudgetLine {
    QString budget;
    QString period;
    BudgetState state;
};

/// Every row of the platform's ledger, newest period first, then by budget.
[[nodiscard]] Result<std::vector<BudgetLine>> budgetsOf(Connection &connection, Platform platform);
Outcome spend(Connection &connection, Platform platform, const QString &budget, const QString &period, qint64 units);
Outcome blockBudget(Connection &connection, Platform platform, const QString &budget, const QString &period, const QDateTime &until);

} // namespace creatormetrics
