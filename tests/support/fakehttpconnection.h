// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fakehttpserver.h"

#include <QTcpSocket>

namespace creatormetrics {

/// One client of the fake server; keeps the connection alive between requests and goes away with it.
class FakeHttpConnection : public QObject
{
    Q_OBJECT
public:
    /// Takes over the socket.
    FakeHttpConnection(QTcpSocket *socket, FakeHttpServer::Handler handler, QObject *parent);

private:
    void read();
    [[nodiscard]] std::optional<FakeRequest> takeRequest();
    void answer(const FakeAnswer &answer);
    void write(const FakeAnswer &answer);
    void drip(const FakeAnswer &answer);

    QTcpSocket *m_socket;
    FakeHttpServer::Handler m_handler;
    QByteArray m_buffer;
};

} // namespace creatormetrics
