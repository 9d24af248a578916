// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/youtube/youtubeconnector.h"

#include "connectors/youtube/youtubeanalytics.h"
#include "connectors/youtube/youtubecomments.h"
#include "connectors/youtube/youtubedata.h"
#include "connectors/youtube/youtuberequests.h"
#include "connectors/youtube/youtubestreams.h"
#include "connectors/youtube/youtubevideototals.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

YouTubeConnector::YouTubeConnector(const PlatformService &service)
    : m_data(service.api.value(u"data"_s))
    , m_analytics(service.api.value(u"analytics"_s))
    , m_streams(youtubeStreams())
{}

HttpRequest YouTubeConnector::request(const FetchTask &task) const
{
    if (task.stream == youtubeUploads)
        return uploadsRequest(m_data, task);
    if (task.stream == youtubeVideos)
        return videosRequest(m_data, task);
    if (task.stream == youtubeDaily)
        return dailyRequest(m_analytics, task);
    if (task.stream == youtubeAgeGender)
        return ageGenderRequest(m_analytics, task);
    if (task.stream == youtubeCountry)
        return countryRequest(m_analytics, task);
    if (task.stream == youtubeCity)
        return cityRequest(m_analytics, task);
    if (task.stream == youtubeVideoTotals)
        return videoTotalsRequest(m_analytics, task);
    if (task.stream == youtubeComments)
        return commentsRequest(m_data, task);
    if (task.stream == youtubeCommentChecks)
        return commentChecksRequest(m_data, task);
    return channelRequest(m_data);
}

Result<Page> YouTubeConnector::parse(const FetchTask &task, const HttpResponse &response) const
{
    if (task.stream == youtubeChannel)
        return parseChannel(response);
    if (task.stream == youtubeUploads)
        return parseUploads(task, response);
    if (task.stream == youtubeVideos)
        return parseVideos(task, response);
    if (task.stream == youtubeDaily)
        return parseDaily(task, response);
    if (task.stream == youtubeAgeGender)
        return parseAgeGender(task, response);
    if (task.stream == youtubeCountry)
        return parseRegions(task, AudienceDimension::Country, response);
    if (task.stream == youtubeCity)
        return parseRegions(task, AudienceDimension::City, response);
    if (task.stream == youtubeVideoTotals)
        return parseVideoTotals(response);
    if (task.stream == youtubeComments)
        return parseComments(task, response);
    if (task.stream == youtubeCommentChecks)
        return parseCommentChecks(task, response);
    return unexpectedStream(task);
}

} // namespace creatormetrics
