// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/localapi/apiserver.h"

#include "app/localapi/apireply.h"
#include "app/localapi/apitoken.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace creatormetrics {

namespace {

std::string contractText()
{
    QFile file(u":/localapi/openapi.json"_s);
    return file.open(QFile::ReadOnly) ? file.readAll().toStdString() : std::string();
}

/// What changes something waits for platforms and for pages to be painted.
std::chrono::milliseconds patienceFor(std::string_view method, std::string_view)
{
    return method == "GET" || method == "HEAD" ? 15s : 120s;
}

} // namespace

ApiServer::ApiServer(ApiServerParts parts, const QByteArray &token, const LocalApiOptions &options)
    : m_parts(std::move(parts))
    , m_door(apiTokenHash(token), options.requestsPerMinute)
    , m_contract(contractText())
    , m_router(apiRefusal)
    , m_server(serverOptions(options), [this](Request request, const Responder &responder) { handle(std::move(request), responder); })
{
    addOwnRoutes();
    addReadRoutes();
    addPlatformRoutes();
    addReportRoutes();
    addPlatformWrites();
    addReportWrites();
}

ServerOptions ApiServer::serverOptions(const LocalApiOptions &options)
{
    ServerOptions server;
    server.port = options.port;
    server.threads = 2;
    server.grace = 5s;
    server.limits.connections = 200;
    server.limits.connectionsPerAddress = 0; // all come from the same
    server.handlerPatience = patienceFor;
    server.refusal = apiRefusal;
    server.accessLog = [this](const AccessRecord &record) { m_metrics.count(record); };
    return server;
}

Outcome ApiServer::start()
{
    if (const std::error_code error = m_server.start())
        return Error{.kind = ErrorKind::BadInput, .detail = QString::fromStdString(error.message())};
    m_door.setPort(m_server.port());
    return Done{};
}

void ApiServer::handle(Request request, const Responder &responder) const
{
    if (auto refusal = m_door.refusal(request))
        responder.send(*std::move(refusal));
    else
        m_router.handle(std::move(request), responder);
}

void ApiServer::add(std::string_view method, std::string_view pattern, const QStringList &names, Route route)
{
    m_routes.append(QString::fromLatin1(QByteArray::fromStdString(std::string(method) + ' ' + std::string(pattern))));
    m_router.add(method, pattern, [names, route = std::move(route)](const Request &request, const Responder &responder) {
        const auto parameters = readParameters(request.query, names);
        if (parameters)
            route(request, *parameters, responder);
        else
            responder.send(apiProblemFor(parameters.error()));
    });
}

void ApiServer::addOwnRoutes()
{
    add("GET", "/api/v1/openapi.json", {}, [this](const Request &, const ApiParameters &, const Responder &responder) {
        responder.send(Reply::json(200, m_contract));
    });
    add("GET", "/metrics", {}, [this](const Request &, const ApiParameters &, const Responder &responder) {
        Reply reply = Reply::text(200, m_metrics.exposition());
        reply.headers.set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
        responder.send(std::move(reply));
    });
}

void ApiServer::read(const Responder &responder, Answer answer)
{
    static_cast<void>(m_parts.store.read(
        [self = shared_from_this(), responder, answer = std::move(answer)](Connection &connection) -> Outcome {
            responder.send(answer(connection));
            return Done{};
        }));
}

void ApiServer::act(const Responder &responder, std::function<void()> action)
{
    QMetaObject::invokeMethod(
        m_parts.actor, [self = shared_from_this(), responder, action = std::move(action)] { action(); }, Qt::QueuedConnection);
}

} // namespace creatormetrics
