// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/instagram/instagramconnector.h"

#include "connectors/instagram/instagramaudience.h"
#include "connectors/instagram/instagraminsights.h"
#include "connectors/instagram/instagrammedia.h"
#include "connectors/instagram/instagrammentions.h"
#include "connectors/instagram/instagramrequests.h"
#include "connectors/instagram/instagramstreams.h"
#include "connectors/instagram/instagramusage.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct AudienceStream {
    QLatin1StringView key;
    AudienceDimension dimension;
};

constexpr std::array audienceStreams{
    AudienceStream{instagramAudienceAge, AudienceDimension::Age},
    AudienceStream{instagramAudienceGender, AudienceDimension::Gender},
    AudienceStream{instagramAudienceCountry, AudienceDimension::Country},
    AudienceStream{instagramAudienceCity, AudienceDimension::City},
};

std::optional<AudienceDimension> dimensionOf(const FetchTask &task)
{
    const auto found = std::ranges::find(audienceStreams, task.stream, &AudienceStream::key);
    return found == audienceStreams.end() ? std::nullopt : std::optional(found->dimension);
}

} // namespace

InstagramConnector::InstagramConnector(const PlatformService &service)
    : m_graph(service.api.value(u"graph"_s))
    , m_streams(instagramStreams())
{}

HttpRequest InstagramConnector::request(const FetchTask &task) const
{
    if (task.stream == instagramMedia)
        return mediaRequest(m_graph, task);
    if (task.stream == instagramStories)
        return storiesRequest(m_graph, task);
    if (task.stream == instagramStoryInsights)
        return storyInsightsRequest(m_graph, task);
    if (task.stream == instagramDailyReach)
        return dailyReachRequest(m_graph, task);
    if (task.stream == instagramDailyTotals)
        return dailyTotalsRequest(m_graph, task);
    if (task.stream == instagramDailyFollows)
        return dailyFollowsRequest(m_graph, task);
    if (task.stream == instagramMediaInsights)
        return mediaInsightsRequest(m_graph, task);
    if (task.stream == instagramComments)
        return mediaCommentsRequest(m_graph, task);
    if (task.stream == instagramTagged)
        return taggedRequest(m_graph, task);
    if (task.stream == instagramMentionLookup)
        return mentionLookupRequest(m_graph, task);
    if (const auto dimension = dimensionOf(task))
        return audienceRequest(m_graph, task, instagramBreakdown(*dimension));
    return profileRequest(m_graph);
}

Result<Page> InstagramConnector::parse(const FetchTask &task, const HttpResponse &response) const
{
    if (task.stream == instagramProfile)
        return parseInstagramProfile(response);
    if (task.stream == instagramMedia)
        return parseInstagramMedia(task, response);
    if (task.stream == instagramStories)
        return parseInstagramStories(task, response);
    if (task.stream == instagramStoryInsights)
        return parseStoryInsights(task, response);
    if (task.stream == instagramDailyReach)
        return parseDailyReach(task, response);
    if (task.stream == instagramDailyTotals)
        return parseDailyTotals(task, response);
    if (task.stream == instagramDailyFollows)
        return parseDailyFollows(task, response);
    if (task.stream == instagramMediaInsights)
        return parseMediaInsights(task, response);
    if (task.stream == instagramComments)
        return parseMediaComments(task, response);
    if (task.stream == instagramTagged)
        return parseTagged(task, response);
    if (task.stream == instagramMentionLookup)
        return parseMentionLookup(task, response);
    if (const auto dimension = dimensionOf(task))
        return parseFollowers(task, *dimension, response);
    return unexpectedStream(task);
}

std::optional<Throttle> InstagramConnector::throttle(const HttpResponse &response) const
{
    return usageThrottle(response);
}

} // namespace creatormetrics
