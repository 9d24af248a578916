// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/localapi/apidoor.h"

#include "app/localapi/apireply.h"
#include "app/localapi/apitoken.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr std::chrono::minutes windowLength(1);
constexpr std::size_t strangersPerMinute = 30;

Reply later(std::chrono::milliseconds wait, const QString &detail)
{
    return apiProblemLater(detail, static_cast<int>(std::chrono::ceil<std::chrono::seconds>(wait).count()));
}

Reply withoutToken()
{
    Reply reply = apiProblem(ProblemCode::Unauthenticated,
                             u"Authorization: it takes \"Bearer\" and the token that CreatorMetrics told when it was made"_s);
    reply.headers.add("WWW-Authenticate", "Bearer realm=\"CreatorMetrics\"");
    return reply;
}

bool writes(const Request &request)
{
    return request.method != "GET" && request.method != "HEAD";
}

} // namespace

ApiDoor::ApiDoor(const QByteArray &tokenHash, std::size_t requestsPerMinute)
    : m_tokenHash(tokenHash)
    , m_requests(requestsPerMinute, windowLength)
    , m_strangers(strangersPerMinute, windowLength)
{}

std::optional<Reply> ApiDoor::refusal(const Request &request)
{
    if (!isOwnHost(request))
        return apiProblem(ProblemCode::Forbidden, u"Host: it takes 127.0.0.1, localhost or [::1] with the port"_s);
    if (request.headers.count("Origin") > 0)
        return apiProblem(ProblemCode::Forbidden, u"Origin: pages in a browser are not served"_s);
    if (!showsToken(request))
        return strangersReply();
    if (const auto wait = m_requests.refuse(RequestWindow::Moment::clock::now()))
        return later(*wait, u"too many requests within a minute"_s);
    return planRefusal(request);
}

void ApiDoor::setTokenHash(const QByteArray &tokenHash)
{
    const std::scoped_lock lock(m_tokenMutex);
    m_tokenHash = tokenHash;
}

bool ApiDoor::isOwnHost(const Request &request) const
{
    const std::string host = request.headers.value("Host").value_or(std::string());
    const std::string port = ':' + std::to_string(m_port.load());
    for (const std::string_view name : {"127.0.0.1", "localhost", "[::1]"}) {
        if (equalsIgnoringCase(host, std::string(name).append(port)))
            return true;
    }
    return false;
}

bool ApiDoor::showsToken(const Request &request) const
{
    constexpr std::string_view scheme = "Bearer ";
    const std::string shown = request.headers.value("Authorization").value_or(std::string());
    if (request.headers.count("Authorization") != 1 || !equalsIgnoringCase(shown.substr(0, scheme.size()), scheme))
        return false;
    const auto token = QByteArrayView(shown).sliced(static_cast<qsizetype>(scheme.size()));
    const QByteArray hash = apiTokenHash(token);
    const std::scoped_lock lock(m_tokenMutex);
    return areEqualHashes(hash, m_tokenHash);
}

std::optional<Reply> ApiDoor::strangersReply()
{
    if (const auto wait = m_strangers.refuse(RequestWindow::Moment::clock::now()))
        return later(*wait, u"too many requests without the right token"_s);
    return withoutToken();
}

std::optional<Reply> ApiDoor::planRefusal(const Request &request) const
{
    const LocalApiAccess access = m_access;
    if (access == LocalApiAccess::None)
        return apiProblem(ProblemCode::Forbidden, u"the local API is part of the plan growth and those above it"_s);
    if (access == LocalApiAccess::Read && writes(request))
        return apiProblem(ProblemCode::Forbidden, u"changing anything through the local API is part of the plan pro"_s);
    return std::nullopt;
}

} // namespace creatormetrics
