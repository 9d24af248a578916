// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/syncrepository.h"

#include "models/store/rows.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr std::array<std::pair<RunResult, QLatin1StringView>, 6> resultKeys{{
    {RunResult::Running, QLatin1StringView("running")},
    {RunResult::Completed, QLatin1StringView("completed")},
    {RunResult::Partial, QLatin1StringView("partial")},
    {RunResult::Failed, QLatin1StringView("failed")},
    {RunResult::Cancelled, QLatin1StringView("cancelled")},
    {RunResult::Interrupted, QLatin1StringView("interrupted")},
}};

constexpr std::array<QLatin1StringView, streamMarkCount> markKeys{
    QLatin1StringView("turn"), QLatin1StringView("trouble"), QLatin1StringView("wait"), QLatin1StringView("walk"),
    QLatin1StringView("history")};

RunResult runResultFromKey(const QString &key)
{
    for (const auto &[result, candidate] : resultKeys) {
        if (key == candidate)
            return result;
    }
    return RunResult::Failed;
}

std::optional<QDateTime> optionalMoment(const Statement &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(row.moment(column));
}

SyncRun readRun(const Statement &row)
{
    return {.id = RunId(row.integer(0)),
            .account = AccountId(row.integer(1)),
            .startedAt = row.moment(2),
            .finishedAt = optionalMoment(row, 3),
            .result = runResultFromKey(row.text(4)),
            .errorKind = row.text(5),
            .detail = row.text(6)};
}

Outcome readStates(Connection &connection, AccountId account, StreamStates &states)
{
    auto statement =
        connection.prepare(u"SELECT stream, succeeded_at, walked_at, complete_until FROM stream_states WHERE account_id = ?");
    if (!statement)
        return statement.error();
    Statement &row = **statement;
    row.bindAll(account.value());
    for (;;) {
        const auto step = row.step();
        if (!step)
            return step.error();
        if (!*step)
            return Done{};
        states.insert(row.text(0),
                      {.succeededAt = optionalMoment(row, 1),
                       .walkedAt = optionalMoment(row, 2),
                       .completeUntil = row.isNull(3) ? std::nullopt : std::optional(row.day(3))});
    }
}

Outcome readMarks(Connection &connection, AccountId account, StreamStates &states)
{
    auto statement = connection.prepare(u"SELECT stream, mark, at FROM stream_marks WHERE account_id = ?");
    if (!statement)
        return statement.error();
    Statement &row = **statement;
    row.bindAll(account.value());
    for (;;) {
        const auto step = row.step();
        if (!step)
            return step.error();
        if (!*step)
            return Done{};
        const auto mark = std::ranges::find(markKeys, row.text(1));
        if (mark != markKeys.end())
            states[row.text(0)].marks[static_cast<std::size_t>(mark - markKeys.begin())] = row.moment(2);
    }
}

const QString selectRun = u"SELECT id, account_id, started_at, finished_at, result, error_kind, detail FROM sync_runs "_s;

} // namespace

QString runResultKey(RunResult result)
{
    return resultKeys[static_cast<std::size_t>(result)].second;
}

Result<StreamStates> streamStates(Connection &connection, AccountId account)
{
    StreamStates states;
    if (auto read = readStates(connection, account, states); !read)
        return read.error();
    if (auto read = readMarks(connection, account, states); !read)
        return read.error();
    return states;
}

std::optional<QDateTime> streamMark(const StreamStates &states, const QString &stream, StreamMark mark)
{
    return states.value(stream).marks[static_cast<std::size_t>(mark)];
}

Outcome setStreamMark(Connection &connection, AccountId account, const QString &stream, StreamMark mark,
                      const std::optional<QDateTime> &moment)
{
    const QString key = markKeys[static_cast<std::size_t>(mark)];
    if (!moment)
        return connection.run(u"DELETE FROM stream_marks WHERE account_id = ? AND stream = ? AND mark = ?", account.value(), stream,
                              key);
    return connection.run(u"INSERT INTO stream_marks(account_id, stream, mark, at) VALUES(?, ?, ?, ?) "
                          "ON CONFLICT(account_id, stream, mark) DO UPDATE SET at = excluded.at",
                          account.value(), stream, key, *moment);
}

Outcome saveStreamState(Connection &connection, AccountId account, const QString &stream, const StreamState &state)
{
    return connection.run(u"INSERT INTO stream_states(account_id, stream, succeeded_at, walked_at, complete_until) "
                          "VALUES(?, ?, ?, ?, ?) ON CONFLICT(account_id, stream) DO UPDATE SET "
                          "succeeded_at = excluded.succeeded_at, walked_at = excluded.walked_at, "
                          "complete_until = excluded.complete_until",
                          account.value(), stream, state.succeededAt, state.walkedAt, state.completeUntil);
}

Result<std::vector<QueuedTask>> queuedTasks(Connection &connection, AccountId account)
{
    auto statement = connection.prepare(u"SELECT id, stream, task FROM sync_queue WHERE account_id = ? ORDER BY id");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value());
    return collectRows<QueuedTask>(**statement, [](const Statement &row) {
        return QueuedTask{.id = row.integer(0), .stream = row.text(1), .task = row.text(2).toUtf8()};
    });
}

Result<QueuedTask> enqueueTask(Connection &connection, AccountId account, RunId run, const QString &stream, const QByteArray &task)
{
    const auto inserted = connection.run(u"INSERT INTO sync_queue(account_id, run_id, stream, task) VALUES(?, ?, ?, ?)",
                                         account.value(), run.value(), stream, QString::fromUtf8(task));
    if (!inserted)
        return inserted.error();
    return QueuedTask{.id = connection.lastInsertId(), .stream = stream, .task = task};
}

Result<qint64> waitingTasks(Connection &connection, AccountId account, const QString &stream)
{
    return askInteger(connection, u"SELECT count(*) FROM sync_queue WHERE account_id = ? AND stream = ?", account.value(), stream);
}

Result<QueueLength> queueLength(Connection &connection, AccountId account)
{
    // A task is compact JSON; inside one of its texts the quotation marks would be escaped.
    auto statement = connection.prepare(
        u"SELECT count(*), count(CASE WHEN instr(task, '\"backfill\":true') > 0 THEN 1 END) FROM sync_queue WHERE account_id = ?");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value());
    const auto length = firstRow<QueueLength>(**statement, [](const Statement &row) {
        return QueueLength{.waiting = row.integer(0), .backfill = row.integer(1)};
    });
    if (!length)
        return length.error();
    return length->value_or(QueueLength());
}

Outcome removeTask(Connection &connection, qint64 taskId)
{
    return connection.run(u"DELETE FROM sync_queue WHERE id = ?", taskId);
}

Outcome clearQueue(Connection &connection, AccountId account, const QString &stream)
{
    return connection.run(u"DELETE FROM sync_queue WHERE account_id = ?1 AND (?2 = '' OR stream = ?2)", account.value(), stream);
}

Result<RunId> startRun(Connection &connection, AccountId account, const QDateTime &now)
{
    const auto inserted = connection.run(u"INSERT INTO sync_runs(account_id, started_at, result) VALUES(?, ?, 'running')",
                                         account.value(), now);
    if (!inserted)
        return inserted.error();
    return RunId(connection.lastInsertId());
}

Result<std::optional<SyncRun>> resumableRun(Connection &connection, AccountId account)
{
    auto statement = connection.prepare(selectRun
                                        + u"WHERE account_id = ?1 AND (result = 'running' OR id IN "
                                          "(SELECT run_id FROM sync_queue WHERE account_id = ?1)) ORDER BY id DESC LIMIT 1"_s);
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value());
    const auto runs = collectRows<SyncRun>(**statement, readRun);
    if (!runs)
        return runs.error();
    return runs->empty() ? std::optional<SyncRun>() : std::optional(runs->front());
}

Outcome reopenRun(Connection &connection, RunId run)
{
    return connection.run(u"UPDATE sync_runs SET finished_at = NULL, result = 'running', error_kind = '', detail = '' WHERE id = ?",
                          run.value());
}

Outcome finishRun(Connection &connection, RunId run, RunResult result, const QString &errorKind, const QString &detail,
                  const QDateTime &now)
{
    return connection.run(u"UPDATE sync_runs SET finished_at = ?, result = ?, error_kind = ?, detail = ? WHERE id = ?", now,
                          runResultKey(result), errorKind, detail, run.value());
}

Result<std::vector<SyncRun>> recentRuns(Connection &connection, AccountId account, int count)
{
    auto statement = connection.prepare(selectRun + u"WHERE account_id = ? ORDER BY id DESC LIMIT ?"_s);
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value(), count);
    return collectRows<SyncRun>(**statement, readRun);
}

Outcome addToRunStream(Connection &connection, RunId run, const RunStream &counts)
{
    return connection.run(
        u"INSERT INTO sync_run_streams(run_id, stream, completed, pages, rows, changed, refused, error_kind, detail) "
        "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(run_id, stream) DO UPDATE SET completed = excluded.completed, "
        "pages = pages + excluded.pages, rows = rows + excluded.rows, changed = changed + excluded.changed, "
        "refused = CASE WHEN excluded.refused = '' THEN refused WHEN refused = '' THEN excluded.refused "
        "ELSE refused || ',' || excluded.refused END, error_kind = excluded.error_kind, detail = excluded.detail",
        run.value(), counts.stream, counts.completed, counts.pages, counts.rows, counts.changed, counts.refused, counts.errorKind,
        counts.detail);
}

Result<std::vector<RunStream>> runStreams(Connection &connection, RunId run)
{
    auto statement = connection.prepare(
        u"SELECT stream, completed, pages, rows, changed, refused, error_kind, detail FROM sync_run_streams WHERE run_id = ?");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(run.value());
    return collectRows<RunStream>(**statement, [](const Statement &row) {
        return RunStream{.stream = row.text(0),
                         .completed = row.integer(1) != 0,
                         .pages = row.integer(2),
                         .rows = row.integer(3),
                         .changed = row.integer(4),
                         .refused = row.text(5),
                         .errorKind = row.text(6),
                         .detail = row.text(7)};
    });
}

Result<std::vector<SyncHealth>> syncHealth(Connection &connection, const QDateTime &since)
{
    auto statement = connection.prepare(
        u"SELECT a.platform, count(CASE WHEN r.result = 'completed' THEN 1 END), "
        "count(CASE WHEN r.result IN ('partial', 'failed') THEN 1 END) FROM accounts a JOIN sync_runs r ON r.account_id = a.id "
        "WHERE r.started_at >= ? GROUP BY a.platform ORDER BY a.platform");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(since);
    return collectRows<SyncHealth>(**statement, [](const Statement &row) {
        return SyncHealth{.platform = platformFromKey(row.text(0)).value_or(Platform::YouTube),
                          .succeeded = row.integer(1),
                          .failed = row.integer(2)};
    });
}

Result<BudgetState> budgetState(Connection &connection, Platform platform, const QString &budget, const QString &period)
{
    auto statement =
        connection.prepare(u"SELECT spent, blocked_until FROM budgets WHERE platform = ? AND budget = ? AND period = ?");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(platformKey(platform), budget, period);
    const auto state = firstRow<BudgetState>(**statement, [](const Statement &row) {
        return BudgetState{.spent = row.integer(0), .blockedUntil = optionalMoment(row, 1)};
    });
    if (!state)
        return state.error();
    return state->value_or(BudgetState());
}

Result<std::vector<BudgetLine>> budgetsOf(Connection &connection, Platform platform)
{
    auto statement = connection.prepare(
        u"SELECT budget, period, spent, blocked_until FROM budgets WHERE platform = ? ORDER BY period DESC, budget");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(platformKey(platform));
    return collectRows<BudgetLine>(**statement, [](const Statement &row) {
        return BudgetLine{.budget = row.text(0),
                          .period = row.text(1),
                          .state = {.spent = row.integer(2), .blockedUntil = optionalMoment(row, 3)}};
    });
}

Outcome spend(Connection &connection, Platform platform, const QString &budget, const QString &period, qint64 units)
{
    return connection.run(u"INSERT INTO budgets(platform, budget, period, spent) VALUES(?, ?, ?, ?) "
                          "ON CONFLICT(platform, budget, period) DO UPDATE SET spent = spent + excluded.spent",
                          platformKey(platform), budget, period, units);
}

Outcome blockBudget(Connection &connection, Platform platform, const QString &budget, const QString &period, const QDateTime &until)
{
    return connection.run(u"INSERT INTO budgets(platform, budget, period, spent, blocked_until) VALUES(?, ?, ?, 0, ?) "
                          "ON CONFLICT(platform, budget, period) DO UPDATE SET blocked_until = excluded.blocked_until",
                          platformKey(platform), budget, period, until);
}

} // namespace creatormetrics
