// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/runpreparation.h"

#include "models/store/contentrepository.h"
#include "models/store/syncrepository.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qint64 resumeSeconds = 3600;

qint64 listPageSize(const Connector &connector)
{
    const auto streams = connector.streams();
    const auto list = std::ranges::find(streams, StreamKind::ContentList, &Stream::kind);
    return list == streams.end() ? 0 : list->batch;
}

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
    }
    return tasks;
}

/// Streams that need no new tasks: they still have some waiting, or the continued run has just completed them.
QStringList coveredStreams(const PlanContext &context, const std::vector<WaitingTask> &left, const QDateTime &runStarted)
{
    QStringList covered;
    for (const WaitingTask &waiting : left)
        covered.append(waiting.task.stream);
    const QDateTime since = std::max(runStarted, context.now.addSecs(-resumeSeconds));
    for (auto state = context.states.begin(); state != context.states.end(); ++state) {
        if (state->succeededAt && *state->succeededAt >= since)
            covered.append(state.key());
    }
    return covered;
}

Outcome enqueueAll(Connection &connection, const Account &account, const std::vector<FetchTask> &tasks, PreparedRun &prepared)
{
    for (const FetchTask &task : tasks) {
        const auto queued = enqueueTask(connection, account.id, prepared.run, task.stream,
                                        QJsonDocument(toJson(task)).toJson(QJsonDocument::Compact));
        if (!queued)
            return queued.error();
        prepared.tasks.push_back({.id = queued->id, .task = task});
    }
    return Done{};
}

Result<PreparedRun> openRun(Connection &connection, const Account &account, const std::optional<SyncRun> &left,
                            const QDateTime &now)
{
    if (left) {
        if (auto reopened = reopenRun(connection, left->id); !reopened)
            return reopened.error();
        return PreparedRun{.run = left->id, .tasks = {}, .resumed = true};
    }
    const auto started = startRun(connection, account.id, now);
    if (!started)
        return started.error();
    return PreparedRun{.run = *started};
}

} // namespace

Result<PlanContext> planContext(Connection &connection, const Connector &connector, const Account &account, const QDateTime &now)
{
    auto states = streamStates(connection, account.id);
    if (!states)
        return states.error();
    const qint64 page = listPageSize(connector);
    auto older = newestContentIds(connection, account.id, page, page);
    if (!older)
        return older.error();
    const auto known = contentCount(connection, account.id);
    if (!known)
        return known.error();
    return PlanContext{
        .account = account, .states = *std::move(states), .now = now, .olderIds = *std::move(older), .knownItems = *known};
}

Result<PreparedRun> prepareRun(Connection &connection, const Connector &connector, const Account &account, const QDateTime &now)
{
    const auto left = resumableRun(connection, account.id);
    if (!left)
        return left.error();
    auto tasks = leftTasks(connection, connector, account);
    if (!tasks)
        return tasks.error();
    const auto context = planContext(connection, connector, account, now);
    if (!context)
        return context.error();
    auto prepared = openRun(connection, account, *left, now);
    if (!prepared)
        return prepared;
    QStringList covered;
    if (*left)
        covered = coveredStreams(*context, *tasks, (*left)->startedAt);
    prepared->tasks = *std::move(tasks);
    if (auto queued = enqueueAll(connection, account, planSync(connector, *context, covered), *prepared); !queued)
        return queued.error();
    return prepared;
}

} // namespace creatormetrics
