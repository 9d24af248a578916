// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/youtube/youtubestreams.h"

#include "connectors/youtube/youtubeanalytics.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr std::chrono::hours cadence{6};

Stream channelStream()
{
    return {.key = youtubeChannel,
            .kind = StreamKind::Profile,
            .cadence = cadence,
            .budget = u"data"_s,
            .cost = 1,
            .metrics = {Metric::Followers, Metric::Posts}};
}

Stream uploadsStream()
{
    return {.key = youtubeUploads,
            .kind = StreamKind::ContentList,
            .cadence = cadence,
            .batch = youtubeBatch,
            .fullEvery = std::chrono::days(7),
            .leadsTo = youtubeVideos,
            .budget = u"data"_s,
            .cost = 1,
            .metrics = {}};
}

/// A post of the last three months that has slipped off the first page still moves: once a day. Every other one is due when
/// nothing has asked it for a fortnight, which happens only where the weekly walk does not name it any more.
Stream videosStream()
{
    return {.key = youtubeVideos,
            .kind = StreamKind::ContentItems,
            .cadence = cadence,
            .batch = youtubeBatch,
            .refresh = {{.youngerThanDays = 90, .every = std::chrono::hours(24)}, {.every = std::chrono::days(14)}},
            .budget = u"data"_s,
            .cost = 1,
            .metrics = {Metric::Views, Metric::Likes, Metric::Comments}};
}

/// The lag of two to three days needs no settling: YouTube ends the rows at the last day it has finished.
Stream dailyStream()
{
    return {.key = youtubeDaily,
            .kind = StreamKind::DailySeries,
            .cadence = cadence,
            .lookBackDays = 7,
            .budget = u"analytics"_s,
            .cost = 1,
            .metrics = youtubeDailyMetrics()};
}

Stream audienceStream(QLatin1StringView key)
{
    return {.key = key,
            .kind = StreamKind::Audience,
            .cadence = std::chrono::hours(24),
            .windowDays = 28,
            .settleDays = 3,
            .budget = u"analytics"_s,
            .cost = 1,
            .metrics = {}};
}

/// Besides its own turns it is asked behind each whole walk, when all videos that it tells of are stored.
Stream videoTotalsStream()
{
    return {.key = youtubeVideoTotals,
            .kind = StreamKind::Audience,
            .cadence = std::chrono::hours(24),
            .windowDays = youtubeLifetimeDays,
            .settleDays = 1,
            .budget = u"analytics"_s,
            .cost = 1,
            .metrics = {Metric::Shares}};
}

Stream commentsStream()
{
    return {.key = youtubeComments,
            .kind = StreamKind::Mentions,
            .cadence = cadence,
            .incremental = true,
            .optional = true,
            .budget = u"data"_s,
            .cost = 1,
            .metrics = {}};
}

/// What others wrote must be refreshed or deleted within 30 days (developer policies III.E.4.b-d).
Stream commentChecksStream()
{
    return {.key = youtubeCommentChecks,
            .kind = StreamKind::MentionChecks,
            .cadence = std::chrono::hours(24),
            .rest = std::chrono::hours(20),
            .batch = youtubeBatch,
            .checkAfter = std::chrono::days(23),
            .optional = true,
            .budget = u"data"_s,
            .cost = 1,
            .metrics = {}};
}

} // namespace

std::vector<Stream> youtubeStreams()
{
    return {channelStream(),
            uploadsStream(),
            videosStream(),
            dailyStream(),
            audienceStream(youtubeAgeGender),
            audienceStream(youtubeCountry),
            audienceStream(youtubeCity),
            videoTotalsStream(),
            commentsStream(),
            commentChecksStream()};
}

} // namespace creatormetrics
