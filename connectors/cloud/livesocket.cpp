// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/cloud/livesocket.h"

#include <QWebSocket>

namespace creatormetrics {

namespace {

#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
constexpr auto failure = &QWebSocket::errorOccurred;
#else
constexpr auto failure = QOverload<QAbstractSocket::SocketError>::of(&QWebSocket::error);
#endif

constexpr quint64 largestMessage = 512 * 1024;

} // namespace

LiveSocket::LiveSocket(const QNetworkRequest &request, std::chrono::milliseconds handshake,
                       std::chrono::milliseconds pingInterval, QObject *parent)
    : QObject(parent)
    , m_socket(new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, this))
{
    m_handshake.setSingleShot(true);
    m_pulse.setInterval(pingInterval);
    m_socket->setMaxAllowedIncomingMessageSize(largestMessage);
    connect(&m_handshake, &QTimer::timeout, this, &LiveSocket::finish);
    connect(&m_pulse, &QTimer::timeout, this, &LiveSocket::checkPulse);
    connect(m_socket, &QWebSocket::connected, this, &LiveSocket::open);
    connect(m_socket, &QWebSocket::textMessageReceived, this, &LiveSocket::received);
    connect(m_socket, &QWebSocket::pong, this, [this] { m_isAnswered = true; });
    // Queued, so that the socket may be let go while it is still on the stack. An error is all that a refused upgrade says; later
    // ones come before the other side's code is known.
    connect(m_socket, &QWebSocket::disconnected, this, &LiveSocket::finish, Qt::QueuedConnection);
    connect(
        m_socket, failure, this,
        [this] {
            if (!m_isOpen)
                finish();
        },
        Qt::QueuedConnection);
    m_handshake.start(handshake);
    m_socket->open(request);
}

LiveSocket::~LiveSocket()
{
    m_socket->disconnect(this);
    m_socket->abort();
}

void LiveSocket::open()
{
    m_handshake.stop();
    m_isOpen = true;
    m_pulse.start();
    Q_EMIT opened();
}

void LiveSocket::finish()
{
    if (std::exchange(m_isOver, true))
        return;
    m_handshake.stop();
    m_pulse.stop();
    if (m_isOpen)
        Q_EMIT closed(m_socket->closeCode());
    else
        Q_EMIT failed();
}

void LiveSocket::checkPulse()
{
    if (!std::exchange(m_isAnswered, false))
        return finish();
    m_socket->ping();
}

} // namespace creatormetrics
