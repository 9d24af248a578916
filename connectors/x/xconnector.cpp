// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/x/xconnector.h"

#include "connectors/x/xdata.h"
#include "connectors/x/xerrors.h"
#include "connectors/x/xrequests.h"
#include "connectors/x/xstreams.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

XConnector::XConnector(const PlatformService &service)
    : m_api(service.api.value(u"api"_s))
    , m_streams(xStreams())
{}

HttpRequest XConnector::request(const FetchTask &task) const
{
    if (task.stream == xPosts)
        return xPostsRequest(m_api, task);
    if (task.stream == xRecentPosts)
        return xOwnFiguresRequest(m_api, task);
    if (task.stream == xOlderPosts || task.stream == xMentionChecks)
        return xPublicFiguresRequest(m_api, task);
    if (task.stream == xMentions)
        return xMentionsRequest(m_api, task);
    return xProfileRequest(m_api);
}

Result<Page> XConnector::parse(const FetchTask &task, const HttpResponse &response) const
{
    if (task.stream == xProfile)
        return parseXProfile(response);
    if (task.stream == xPosts)
        return parseXPosts(task, response);
    if (task.stream == xRecentPosts || task.stream == xOlderPosts)
        return parseXFigures(task, response);
    if (task.stream == xMentionChecks)
        return parseXMentionChecks(task, response);
    if (task.stream == xMentions)
        return parseXMentions(task, response);
    return unexpectedStream(task);
}

std::optional<Throttle> XConnector::throttle(const HttpResponse &response) const
{
    return xThrottle(response);
}

} // namespace creatormetrics
