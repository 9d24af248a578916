// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/planner.h"

#include "models/sync/plandaily.h"
#include "models/sync/planposts.h"
#include "models/sync/streamturns.h"

#include <algorithm>

namespace creatormetrics {

namespace {

constexpr int firstMentionDays = 30;

FetchTask audienceTask(const Stream &stream, const PlanContext &context)
{
    const QDate last = reportingDay(context.account, context.now).addDays(-std::max(1, stream.settleDays));
    return {.stream = stream.key,
            .reference = context.account.profile.platformAccountId,
            .window = DateRange::endingAt(last, std::max(1, stream.windowDays))};
}

/// Another stream may have brought the newest mention, so the days since this one's own last success are asked too.
FetchTask mentionsTask(const Stream &stream, const PlanContext &context)
{
    const AccountProfile &profile = context.account.profile;
    const QDate today = reportingDay(context.account, context.now);
    FetchTask task{.stream = stream.key,
                   .reference = stream.byHandle ? profile.handle : profile.platformAccountId,
                   .window = DateRange::endingAt(today, firstMentionDays)};
    const auto succeeded = context.states.value(stream.key).succeededAt;
    if (!succeeded || context.newestMention.isEmpty())
        return task;
    const QDate first = std::min({today, reportingDay(context.account, *succeeded),
                                  reportingDay(context.account, context.newestMentionAt)});
    task.window = *DateRange::make(first, today);
    task.since = context.newestMention;
    return task;
}

std::vector<FetchTask> checkTasks(const Stream &stream, const PlanContext &context)
{
    const QStringList due = context.dueMentions.value(stream.key);
    std::vector<FetchTask> tasks;
    const qsizetype batch = std::max(1, stream.batch);
    for (qsizetype first = 0; first < due.size(); first += batch)
        tasks.push_back({.stream = stream.key, .ids = due.mid(first, batch)});
    return tasks;
}

template <typename Task>
std::vector<FetchTask> asList(std::optional<Task> task)
{
    return task ? std::vector<FetchTask>{*std::move(task)} : std::vector<FetchTask>();
}

} // namespace

bool isTiered(const Stream &stream)
{
    return stream.kind == StreamKind::ContentItems && !stream.refresh.empty();
}

std::vector<FetchTask> planStream(const Stream &stream, const PlanContext &context)
{
    const bool asked = hasTurn(stream, context.states, context.occasion, context.now);
    if (isTiered(stream))
        return planTiers(stream, context, asked);
    if (!asked)
        return {};
    switch (stream.kind) {
    case StreamKind::Profile: return {FetchTask{.stream = stream.key}};
    case StreamKind::ContentList: return asList(planList(stream, context));
    case StreamKind::ContentItems: return {}; // follows its list
    case StreamKind::DailySeries: return planDaily(stream, context);
    case StreamKind::Audience: return {audienceTask(stream, context)};
    case StreamKind::Mentions:
        if (stream.byHandle && context.account.profile.handle.isEmpty())
            return {}; // nothing to search for
        return {mentionsTask(stream, context)};
    case StreamKind::MentionChecks: return checkTasks(stream, context);
    }
    Q_UNREACHABLE();
}

std::vector<FetchTask> planSync(const Connector &connector, const PlanContext &context, const QStringList &done)
{
    std::vector<FetchTask> tasks;
    for (const Stream &stream : connector.streams()) {
        if (!done.contains(stream.key))
            std::ranges::move(planStream(stream, context), std::back_inserter(tasks));
    }
    return tasks;
}

} // namespace creatormetrics
