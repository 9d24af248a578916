// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/tiktok/tiktokconnector.h"

#include "connectors/tiktok/tiktokdata.h"
#include "connectors/tiktok/tiktokrequests.h"
#include "connectors/tiktok/tiktokresearch.h"
#include "connectors/tiktok/tiktokstreams.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

TikTokConnector::TikTokConnector(const PlatformService &service)
    : m_open(service.api.value(u"open"_s))
    , m_research(service.api.value(u"research"_s))
    , m_streams(tikTokStreams(!m_research.isEmpty()))
{}

HttpRequest TikTokConnector::request(const FetchTask &task) const
{
    if (task.stream == tikTokVideos)
        return tikTokVideosRequest(m_open, task);
    if (task.stream == tikTokVideoQuery)
        return tikTokVideoQueryRequest(m_open, task);
    if (task.stream == tikTokResearch)
        return tikTokResearchRequest(m_research, task);
    return tikTokUserRequest(m_open, task);
}

Result<Page> TikTokConnector::parse(const FetchTask &task, const HttpResponse &response) const
{
    if (task.stream == tikTokUser)
        return parseTikTokUser(task, response);
    if (task.stream == tikTokVideos)
        return parseTikTokVideos(task, response);
    if (task.stream == tikTokVideoQuery)
        return parseTikTokVideoQuery(task, response);
    if (task.stream == tikTokResearch)
        return parseTikTokResearch(task, response);
    return unexpectedStream(task);
}

} // namespace creatormetrics
