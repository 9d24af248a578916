// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/tiktok/tiktokstreams.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

/// What a day has brought is the difference of two looks, so no day may go without one, although turns come up to a tenth late.
constexpr std::chrono::hours cadence{20};

Stream userStream()
{
    return {.key = tikTokUser,
            .kind = StreamKind::Profile,
            .cadence = cadence,
            .budget = u"calls"_s,
            .cost = 1,
            .metrics = {Metric::Followers, Metric::Following, Metric::Posts}};
}

/// The list is walked whole every time: it is the only place that tells figures, and only of now.
Stream videosStream()
{
    return {.key = tikTokVideos,
            .kind = StreamKind::ContentList,
            .cadence = cadence,
            .batch = tikTokBatch,
            .fullEvery = std::chrono::hours(0),
            .namesAll = true,
            .budget = u"calls"_s,
            .cost = 1,
            .metrics = {Metric::Views, Metric::Likes, Metric::Comments, Metric::Shares}};
}

Stream videoQueryStream()
{
    return {.key = tikTokVideoQuery,
            .kind = StreamKind::ContentItems,
            .cadence = cadence,
            .batch = tikTokBatch,
            .budget = u"calls"_s,
            .cost = 1,
            .metrics = {Metric::Views, Metric::Likes, Metric::Comments, Metric::Shares}};
}

Stream researchStream()
{
    return {.key = tikTokResearch,
            .kind = StreamKind::Mentions,
            .cadence = cadence,
            .windowDays = tikTokResearchDays,
            .byHandle = true,
            .optional = true,
            .budget = u"research"_s,
            .cost = 1,
            .metrics = {}};
}

} // namespace

std::vector<Stream> tikTokStreams(bool withResearch)
{
    std::vector<Stream> streams{userStream(), videosStream(), videoQueryStream()};
    if (withResearch)
        streams.push_back(researchStream());
    return streams;
}

} // namespace creatormetrics
