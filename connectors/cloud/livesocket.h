// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkRequest>
#include <QObject>
#include <QTimer>

#include <chrono>

class QWebSocket;

namespace creatormetrics {

/// One web socket that is read from, once. Gives up a handshake that takes too long, and a connection that no longer answers pings.
class LiveSocket : public QObject
{
    Q_OBJECT
public:
    /// A connection is dead when a ping has had no answer by the time of the next.
    LiveSocket(const QNetworkRequest &request, std::chrono::milliseconds handshake,
               std::chrono::milliseconds pingInterval, QObject *parent = nullptr);
    ~LiveSocket() override;

Q_SIGNALS:
    void opened();
    void received(const QString &message);
    /// The upgrade was refused, or nobody answered. Last.
    void failed();
    /// With the other side's code, or one of RFC 6455's. Last.
    void closed(int code);

private:
    void open();
    void finish();
    void checkPulse();

    QWebSocket *m_socket; ///< child
    QTimer m_handshake;
    QTimer m_pulse;
    bool m_isOpen = false;
    bool m_isOver = false;
    bool m_isAnswered = true; ///< the last ping
};

} // namespace creatormetrics
