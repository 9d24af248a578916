// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/x/xstreams.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr std::chrono::hours cadence{4};
/// What a day has brought is the difference of two looks, so no day may go without one, although turns come up to a tenth late.
constexpr std::chrono::hours daily{20};
/// X counts a resource once within a day: an answer of the same day would say little new.
constexpr std::chrono::hours dailyRest{20};
/// Longer than anybody keeps a workspace: the list is walked to its end once, because each walk costs as much as the first.
constexpr std::chrono::hours neverAgain = std::chrono::days(36'500);

std::vector<Metric> publicMetrics()
{
    return {Metric::Views, Metric::Likes, Metric::Comments, Metric::Shares, Metric::Saves, Metric::Impressions};
}

Stream profileStream()
{
    return {.key = xProfile,
            .kind = StreamKind::Profile,
            .cadence = cadence,
            .rest = dailyRest,
            .budget = u"money"_s,
            .cost = static_cast<int>(xUserPrice),
            .costPerItem = static_cast<int>(xUserPrice),
            .metrics = {Metric::Followers, Metric::Following, Metric::Posts}};
}

Stream postsStream()
{
    return {.key = xPosts,
            .kind = StreamKind::ContentList,
            .cadence = cadence,
            .batch = xBatch,
            .fullEvery = neverAgain,
            .incremental = true,
            .budget = u"money"_s,
            .cost = static_cast<int>(xBatch * xPostPrice),
            .costPerItem = static_cast<int>(xPostPrice),
            .metrics = publicMetrics()};
}

Stream lookupStream(QLatin1StringView key)
{
    return {.key = key,
            .kind = StreamKind::ContentItems,
            .cadence = daily,
            .rest = dailyRest,
            .batch = xBatch,
            .budget = u"money"_s,
            .cost = static_cast<int>(xBatch * xPostPrice),
            .costPerItem = static_cast<int>(xPostPrice),
            .metrics = publicMetrics()};
}

Stream recentPostsStream()
{
    Stream stream = lookupStream(xRecentPosts);
    stream.historyDays = xPrivateDays;
    stream.refresh = {{.youngerThanDays = 7, .every = daily}, {.youngerThanDays = xPrivateDays, .every = std::chrono::days(7)}};
    stream.metrics.insert(stream.metrics.end(), {Metric::LinkClicks, Metric::ProfileVisits});
    return stream;
}

Stream olderPostsStream()
{
    Stream stream = lookupStream(xOlderPosts);
    stream.refresh = {{.youngerThanDays = 0, .every = std::chrono::days(30), .olderThanDays = xPrivateDays}};
    return stream;
}

Stream mentionsStream()
{
    return {.key = xMentions,
            .kind = StreamKind::Mentions,
            .cadence = cadence,
            .batch = xBatch,
            .incremental = true,
            .budget = u"money"_s,
            .cost = static_cast<int>(xBatch * (xPostPrice + xUserPrice)),
            .costPerItem = static_cast<int>(xPostPrice + xUserPrice),
            .metrics = {}};
}

/// X demands that what was deleted there goes when we learn of it; learning costs as much as reading.
Stream mentionChecksStream()
{
    return {.key = xMentionChecks,
            .kind = StreamKind::MentionChecks,
            .cadence = daily,
            .batch = xBatch,
            .checkAfter = std::chrono::hours(20),
            .onRequest = true,
            .optional = true,
            .budget = u"money"_s,
            .cost = static_cast<int>(xBatch * xPostPrice),
            .costPerItem = static_cast<int>(xPostPrice),
            .metrics = {}};
}

} // namespace

std::vector<Stream> xStreams()
{
    return {profileStream(), postsStream(), recentPostsStream(), olderPostsStream(), mentionsStream(), mentionChecksStream()};
}

} // namespace creatormetrics
