// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/planner.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

/// The first YouTube video is older than every figure of every platform that we ask.
constexpr QDate earliestDay()
{
    return QDate::fromJulianDay(2453424); // 2005-02-22
}

FetchDepth listDepth(const Stream &stream, const PlanContext &context)
{
    const auto walkedAt = context.states.value(stream.key).walkedAt;
    const bool walkAgain = !walkedAt || walkedAt->addSecs(std::chrono::seconds(stream.fullEvery).count()) <= context.now;
    return walkAgain ? FetchDepth::Everything : FetchDepth::Newest;
}

QDate firstDayToAsk(const Stream &stream, const PlanContext &context)
{
    if (const auto completeUntil = context.states.value(stream.key).completeUntil)
        return completeUntil->addDays(1 - stream.lookBackDays);
    const QDateTime created = context.account.profile.createdAt;
    return created.isValid() ? reportingDay(context.account, created) : earliestDay();
}

std::optional<FetchTask> dailyTask(const Stream &stream, const PlanContext &context)
{
    const QDate last = reportingDay(context.account, context.now).addDays(-1 - stream.settleDays);
    const auto window = DateRange::make(firstDayToAsk(stream, context), last);
    if (!window)
        return std::nullopt; // younger than the platform's lag: nothing to ask yet
    return FetchTask{.stream = stream.key, .window = *window, .metrics = stream.metrics};
}

FetchTask audienceTask(const Stream &stream, const PlanContext &context)
{
    const QDate last = reportingDay(context.account, context.now).addDays(-std::max(1, stream.settleDays));
    return {.stream = stream.key, .window = DateRange::endingAt(last, std::max(1, stream.windowDays))};
}

std::optional<FetchTask> listTask(const Stream &stream, const PlanContext &context)
{
    if (context.account.profile.uploadsRef.isEmpty())
        return std::nullopt;
    return FetchTask{.stream = stream.key,
                     .reference = context.account.profile.uploadsRef,
                     .depth = listDepth(stream, context)};
}

/// Nothing for a stream that searches for a handle of an account that has none.
std::optional<FetchTask> mentionsTask(const Stream &stream, const PlanContext &context)
{
    const AccountProfile &profile = context.account.profile;
    if (stream.byHandle && profile.handle.isEmpty())
        return std::nullopt;
    return FetchTask{.stream = stream.key, .reference = stream.byHandle ? profile.handle : profile.platformAccountId};
}

/// On days when the list is not walked, the posts behind its first page that still move are looked at too.
std::optional<FetchTask> olderItemsTask(const Connector &connector, const Stream &stream, const PlanContext &context)
{
    const auto streams = connector.streams();
    const auto list = std::ranges::find(streams, StreamKind::ContentList, &Stream::kind);
    if (list == streams.end() || listDepth(*list, context) == FetchDepth::Everything || context.olderIds.isEmpty())
        return std::nullopt;
    return FetchTask{.stream = stream.key, .ids = context.olderIds.mid(0, stream.batch)};
}

std::optional<FetchTask> firstTask(const Connector &connector, const Stream &stream, const PlanContext &context)
{
    switch (stream.kind) {
    case StreamKind::Profile: return FetchTask{.stream = stream.key};
    case StreamKind::ContentList: return listTask(stream, context);
    case StreamKind::ContentItems: return olderItemsTask(connector, stream, context);
    case StreamKind::DailySeries: return dailyTask(stream, context);
    case StreamKind::Audience: return audienceTask(stream, context);
    case StreamKind::Mentions: return mentionsTask(stream, context);
    }
    Q_UNREACHABLE();
}

PlanCost &costOf(std::vector<PlanCost> &costs, const QString &budget)
{
    const auto found = std::ranges::find(costs, budget, &PlanCost::budget);
    return found != costs.end() ? *found : costs.emplace_back(PlanCost{.budget = budget});
}

void addCalls(std::vector<PlanCost> &costs, const Stream &stream, qint64 calls, bool estimated)
{
    PlanCost &cost = costOf(costs, stream.budget);
    cost.calls += calls;
    cost.units += calls * stream.cost;
    cost.estimated = cost.estimated || estimated;
}

} // namespace

std::vector<FetchTask> planSync(const Connector &connector, const PlanContext &context, const QStringList &done)
{
    std::vector<FetchTask> tasks;
    for (const Stream &stream : connector.streams()) {
        if (done.contains(stream.key))
            continue;
        if (auto task = firstTask(connector, stream, context))
            tasks.push_back(*std::move(task));
    }
    return tasks;
}

std::vector<PlanCost> planCost(const Connector &connector, const PlanContext &context, const std::vector<FetchTask> &plan)
{
    std::vector<PlanCost> costs;
    const auto streams = connector.streams();
    const auto items = std::ranges::find(streams, StreamKind::ContentItems, &Stream::kind);
    for (const FetchTask &task : plan) {
        const Stream *stream = findStream(connector, task.stream);
        if (!stream)
            continue;
        if (stream->kind != StreamKind::ContentList) {
            addCalls(costs, *stream, 1, false);
            continue;
        }
        const bool walks = task.depth == FetchDepth::Everything;
        const qint64 perPage = std::max(1, stream->batch);
        const qint64 pages = walks ? std::max<qint64>(1, (context.knownItems + perPage - 1) / perPage) : 1;
        addCalls(costs, *stream, pages, walks);
        if (items != streams.end())
            addCalls(costs, *items, pages, walks);
    }
    return costs;
}

} // namespace creatormetrics
