// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/plandaily.h"

#include "models/sync/streamturns.h"

#include <algorithm>

namespace creatormetrics {

namespace {

constexpr int recentDays = 7;
constexpr qint64 refillDays = 7;
/// Days that stay unknown however often they are asked (the platform had nothing to say) must not cost much each week.
constexpr std::size_t mostRefillCalls = 30;

/// The first YouTube video is older than every figure of every platform that we ask.
constexpr QDate earliestDay()
{
    return QDate::fromJulianDay(2453424); // 2005-02-22
}

QDate firstDayToAsk(const Stream &stream, const PlanContext &context)
{
    const QDate knowable = firstKnowableDay(stream, context);
    const auto completeUntil = context.states.value(stream.key).completeUntil;
    return completeUntil ? std::max(knowable, completeUntil->addDays(1 - stream.lookBackDays)) : knowable;
}

QDate lastDayToAsk(const Stream &stream, const PlanContext &context)
{
    return reportingDay(context.account, context.now).addDays(-1 - stream.settleDays);
}

/// Where the days begin that cannot wait.
QDate recentFirst(const Stream &stream, const PlanContext &context)
{
    const QDate first = firstDayToAsk(stream, context);
    if (stream.windowDays == 0)
        return first;
    return std::max(first, lastDayToAsk(stream, context).addDays(1 - stream.lookBackDays - recentDays));
}

/// Windows of at most `most` days (0: any), newest first.
std::vector<DateRange> cut(const DateRange &range, int most)
{
    if (most == 0)
        return {range};
    std::vector<DateRange> windows;
    for (QDate last = range.last(); last >= range.first(); last = last.addDays(-most))
        windows.push_back(*DateRange::make(std::max(range.first(), last.addDays(1 - most)), last));
    return windows;
}

FetchTask windowTask(const Stream &stream, const PlanContext &context, const DateRange &window, bool backfill)
{
    return {.stream = stream.key,
            .reference = context.account.profile.platformAccountId,
            .window = window,
            .metrics = stream.metrics,
            .backfill = backfill};
}

bool firstTime(const Stream &stream, const PlanContext &context)
{
    return !streamMark(context.states, stream.key, StreamMark::History);
}

/// Days since the last complete one have never been asked, and the platform may forget them soon: only the others are few.
void keepFewAskedBefore(std::vector<DateRange> &windows, const std::optional<QDate> &completeUntil)
{
    std::size_t asked = 0;
    std::erase_if(windows, [&](const DateRange &window) {
        const bool before = !completeUntil || window.last() <= *completeUntil;
        return before && ++asked > mostRefillCalls;
    });
}

/// What an absence has kept from being asked again: days that were told when the platform might still correct them.
std::optional<DateRange> provisionalDays(const Stream &stream, const PlanContext &context, QDate before)
{
    const auto completeUntil = context.states.value(stream.key).completeUntil;
    if (!completeUntil)
        return std::nullopt;
    const auto days = DateRange::make(firstDayToAsk(stream, context), std::min(*completeUntil, before));
    return days ? std::optional(*days) : std::nullopt;
}

std::vector<DateRange> historyWindows(const Stream &stream, const PlanContext &context)
{
    const auto range = historyRange(stream, context);
    if (!range)
        return {};
    if (firstTime(stream, context))
        return cut(*range, stream.windowDays);
    std::vector<DateRange> windows;
    auto stretches = context.missingDays.value(stream.key);
    std::ranges::sort(stretches, std::greater(), &DateRange::last);
    for (const DateRange &stretch : stretches)
        std::ranges::copy(cut(stretch, stream.windowDays), std::back_inserter(windows));
    keepFewAskedBefore(windows, context.states.value(stream.key).completeUntil);
    if (const auto provisional = provisionalDays(stream, context, range->last())) {
        std::erase_if(windows, [&provisional](const DateRange &window) {
            return provisional->contains(window.first()) && provisional->contains(window.last());
        });
        std::ranges::copy(cut(*provisional, stream.windowDays), std::back_inserter(windows));
    }
    return windows;
}

} // namespace

QDate firstKnowableDay(const Stream &stream, const PlanContext &context)
{
    const QDateTime created = context.account.profile.createdAt;
    const QDate first = created.isValid() ? reportingDay(context.account, created) : earliestDay();
    if (stream.historyDays == 0)
        return first;
    return std::max(first, reportingDay(context.account, context.now).addDays(-stream.historyDays));
}

std::optional<DateRange> historyRange(const Stream &stream, const PlanContext &context)
{
    if (stream.windowDays == 0 || context.waitingHistory.contains(stream.key))
        return std::nullopt;
    const auto planned = streamMark(context.states, stream.key, StreamMark::History);
    const bool absence = context.states.value(stream.key).completeUntil
        && firstDayToAsk(stream, context) < recentFirst(stream, context);
    if (planned && !absence && planned->addDays(refillDays) > context.now)
        return std::nullopt;
    const auto range = DateRange::make(firstKnowableDay(stream, context), recentFirst(stream, context).addDays(-1));
    return range ? std::optional(*range) : std::nullopt;
}

std::vector<FetchTask> planDaily(const Stream &stream, const PlanContext &context)
{
    std::vector<FetchTask> tasks;
    if (const auto recent = DateRange::make(recentFirst(stream, context), lastDayToAsk(stream, context))) {
        auto windows = cut(*recent, stream.windowDays);
        std::ranges::reverse(windows);
        for (const DateRange &window : windows)
            tasks.push_back(windowTask(stream, context, window, false));
    }
    for (const DateRange &window : historyWindows(stream, context))
        tasks.push_back(windowTask(stream, context, window, true));
    return tasks;
}

} // namespace creatormetrics
