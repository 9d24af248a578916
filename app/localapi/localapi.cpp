// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/localapi/localapi.h"

#include "app/localapi/apiserver.h"
#include "app/localapi/apitoken.h"

#include <chrono>

using namespace std::chrono_literals;

namespace creatormetrics {

LocalApi::LocalApi(LocalApiParts parts, QObject *parent) : QObject(parent), m_parts(std::move(parts))
{
    m_accessTimer.setInterval(5s);
    connect(&m_accessTimer, &QTimer::timeout, this, &LocalApi::askAccess);
}

LocalApi::~LocalApi()
{
    if (m_server)
        m_server->stop();
    if (m_waiter.joinable())
        m_waiter.join();
    else if (m_server)
        m_server->wait();
}

Result<quint16> LocalApi::start(const QByteArray &token, const LocalApiOptions &options)
{
    if (m_server)
        return Error{.kind = ErrorKind::BadInput, .detail = QStringLiteral("the local API is running already")};
    auto server = std::make_shared<ApiServer>(
        ApiServerParts{.store = m_parts.store, .clock = m_parts.clock, .actions = m_parts.actions, .actor = this}, token, options);
    server->setAccess(m_parts.access());
    server->setSyncing(m_isSyncing);
    if (auto started = server->start(); !started)
        return started.error();
    m_server = std::move(server);
    m_accessTimer.start();
    return m_server->port();
}

void LocalApi::stop()
{
    if (!m_server || m_waiter.joinable())
        return;
    m_accessTimer.stop();
    m_server->stop();
    m_waiter = std::jthread([this, server = m_server] {
        server->wait();
        QMetaObject::invokeMethod(this, &LocalApi::finishStop, Qt::QueuedConnection);
    });
}

void LocalApi::finishStop()
{
    m_waiter.join();
    m_server.reset();
    Q_EMIT stopped();
}

void LocalApi::setSyncing(bool syncing)
{
    m_isSyncing = syncing;
    if (m_server)
        m_server->setSyncing(syncing);
}

QStringList LocalApi::routes() const
{
    return m_server ? m_server->routes() : QStringList();
}

void LocalApi::askAccess()
{
    if (m_server)
        m_server->setAccess(m_parts.access());
}

void LocalApi::setToken(const QByteArray &token)
{
    if (m_server)
        m_server->setTokenHash(apiTokenHash(token));
}

} // namespace creatormetrics
