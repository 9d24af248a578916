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
            .budget = u"data"_s,
            .cost = 1,
            .metrics = {}};
}

Stream videosStream()
{
    return {.key = youtubeVideos,
            .kind = StreamKind::ContentItems,
            .cadence = cadence,
            .batch = youtubeBatch,
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

} // namespace

std::vector<Stream> youtubeStreams()
{
    return {channelStream(),
            uploadsStream(),
            videosStream(),
            dailyStream(),
            audienceStream(youtubeAgeGender),
            audienceStream(youtubeCountry),
            audienceStream(youtubeCity)};
}

} // namespace creatormetrics
