// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/runpreparation.h"

#include "models/store/syncrepository.h"
#include "models/sync/differences.h"
#include "models/sync/streamturns.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qint64 resumeSeconds = 3600;

/// Tasks left in the queue. One that this version cannot read any more is dropped; its stream is planned anew.
Result<std::vector<WaitingTask>> leftTasks(Connection &connection, const Connector &connector, const Account &account)
{
    const auto queued = queuedTasks(connection, account.id);
    if (!queued)
        return queued.error();
    std::vector<WaitingTask> tasks;
    for (const QueuedTask &entry : *queued) {
        auto task = fetchTaskFromJson(QJsonDocument::fromJson(entry.task).object());
        if (task && findStream(connector, task->stream)) {
            tasks.push_back({.id = entry.id, .task = *std::move(task)});
            continue;
        }
        if (auto removed = removeTask(connection, entry.id); !removed)
            return removed.error();
        // Whatever walk it belonged to can no longer say which posts have gone.
        for (const Stream &stream : connector.streams()) {
            if (stream.kind != StreamKind::ContentList)
                continue;
            if (auto forgotten = setStreamMark(connection, account.id, stream.key, StreamMark::Walk, std::nullopt); !forgotten)
                return forgotten.error();
        }
    }
    return tasks;
}

bool isRecent(const WaitingTask &waiting)
{
    return !waiting.task.backfill;
}

/// Streams that need no new tasks: they still have some waiting, or the continued run has just completed them.
QStringList coveredStreams(const PlanContext &context, const std::vector<WaitingTask> &left, const std::optional<SyncRun> &continued)
{
    QStringList covered;
    for (const WaitingTask &waiting : left) {
        if (isRecent(waiting))
            covered.append(waiting.task.stream);
    }
    if (!continued)
        return covered;
    for (auto state = context.states.begin(); state != context.states.end(); ++state) {
        if (state->succeededAt && *state->succeededAt >= continued->startedAt)
            covered.append(state.key());
    }
    return covered;
}

/// What planning a task means for the stream's marks.
Outcome markPlanned(Connection &connection, const Connector &connector, const PlanContext &context, const FetchTask &task)
{
    const Stream *stream = findStream(connector, task.stream);
    if (stream->kind == StreamKind::DailySeries && task.backfill)
        return setStreamMark(connection, context.account.id, task.stream, StreamMark::History, context.now);
    if (stream->kind == StreamKind::ContentList && task.depth == FetchDepth::Everything)
        return setStreamMark(connection, context.account.id, task.stream, StreamMark::Walk, context.now);
    return Done{};
}

Result<WaitingTask> enqueue(Connection &connection, const Account &account, RunId run, const FetchTask &task)
{
    const auto queued = enqueueTask(connection, account.id, run, task.stream,
                                    QJsonDocument(toJson(task)).toJson(QJsonDocument::Compact));
    if (!queued)
        return queued.error();
    return WaitingTask{.id = queued->id, .task = task};
}

/// Queues one stream's tasks. A stream that had its turn and nothing to ask is not due again at once.
Outcome planInto(Connection &connection, const Connector &connector, const Stream &stream, const PlanContext &context, RunId run,
                 std::vector<WaitingTask> &tasks)
{
    const auto planned = planStream(stream, context);
    const bool ownTurns = stream.kind != StreamKind::ContentItems || isTiered(stream);
    const bool nothingRecent = std::ranges::all_of(planned, &FetchTask::backfill);
    if (ownTurns && nothingRecent && hasTurn(stream, context.states, context.occasion, context.now)) {
        if (auto marked = setStreamMark(connection, context.account.id, stream.key, StreamMark::Turn, context.now); !marked)
            return marked;
    }
    for (const FetchTask &task : planned) {
        const auto queued = enqueue(connection, context.account, run, task);
        if (!queued)
            return queued.error();
        tasks.push_back(*queued);
        if (auto marked = markPlanned(connection, connector, context, task); !marked)
            return marked;
    }
    return Done{};
}

/// A pass that was killed has stored looks at posts, but not what they say of their day; a day later nobody would.
Outcome settleKilledPass(Connection &connection, const Connector &connector, const Account &account)
{
    if (!needsDifferences(connector))
        return Done{};
    const auto left = resumableRun(connection, account.id);
    if (!left)
        return left.error();
    const bool killed = *left && (*left)->result == RunResult::Running;
    return killed ? writeDifferences(connection, account, (*left)->id, (*left)->startedAt) : Outcome(Done{});
}

/// The run to go on with: one that was left in its middle not long ago. An older one is closed, so that each row of the history of
/// runs stays within its hour.
Result<std::optional<SyncRun>> runToContinue(Connection &connection, const Account &account, bool tasksLeft, const QDateTime &now)
{
    const auto left = resumableRun(connection, account.id);
    if (!left || !*left)
        return left;
    const SyncRun &run = **left;
    const qint64 age = run.startedAt.secsTo(now);
    const bool inItsMiddle = run.result == RunResult::Running || (tasksLeft && run.result != RunResult::Completed);
    if (inItsMiddle && age >= 0 && age <= resumeSeconds)
        return left;
    if (run.result == RunResult::Running) {
        if (auto closed = finishRun(connection, run.id, RunResult::Interrupted, {}, {}, now); !closed)
            return closed.error();
    }
    return std::optional<SyncRun>();
}

Result<RunId> openRun(Connection &connection, const Account &account, const std::optional<SyncRun> &continued, const QDateTime &now)
{
    if (!continued)
        return startRun(connection, account.id, now);
    if (auto reopened = reopenRun(connection, continued->id); !reopened)
        return reopened.error();
    return continued->id;
}

} // namespace

Result<PreparedRun> prepareRun(Connection &connection, const Connector &connector, const Account &account, const QDateTime &now,
                               SyncOccasion occasion)
{
    auto tasks = leftTasks(connection, connector, account);
    if (!tasks)
        return tasks.error();
    if (auto settled = settleKilledPass(connection, connector, account); !settled)
        return settled.error();
    const bool recentLeft = std::ranges::any_of(*tasks, isRecent);
    const auto continued = runToContinue(connection, account, recentLeft, now);
    if (!continued)
        return continued.error();
    const auto context = planContext(connection, connector, account, now, occasion);
    if (!context)
        return context.error();
    const auto run = openRun(connection, account, *continued, now);
    if (!run)
        return run.error();
    const QStringList covered = coveredStreams(*context, *tasks, *continued);
    PreparedRun prepared{.run = *run, .tasks = *std::move(tasks), .resumed = recentLeft || continued->has_value()};
    for (const Stream &stream : connector.streams()) {
        if (covered.contains(stream.key) || isTiered(stream))
            continue;
        if (auto queued = planInto(connection, connector, stream, *context, *run, prepared.tasks); !queued)
            return queued.error();
    }
    return prepared;
}

Result<std::vector<WaitingTask>> planLate(Connection &connection, const Connector &connector, const Account &account, RunId run,
                                          const QDateTime &now, SyncOccasion occasion)
{
    std::vector<WaitingTask> tasks;
    if (std::ranges::none_of(connector.streams(), isTiered))
        return tasks;
    const auto context = planContext(connection, connector, account, now, occasion);
    if (!context)
        return context.error();
    for (const Stream &stream : connector.streams()) {
        if (!isTiered(stream))
            continue;
        if (auto queued = planInto(connection, connector, stream, *context, run, tasks); !queued)
            return queued.error();
    }
    return tasks;
}

} // namespace creatormetrics
