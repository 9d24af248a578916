// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QTcpSocket>

#include <memory>

namespace creatormetrics {

/// One answer as it came over the wire.
struct RawAnswer {
    int status = 0; // 0 when no status line came
    QHash<QByteArray, QByteArray> headers; // names in small letters
    QByteArray body; // decoded from chunks
    bool isComplete = false; // the body is as long as its framing promised
};

/// A blocking HTTP client for tests that writes bytes as given and never repairs or retries anything.
class RawClient
{
public:
    explicit RawClient(quint16 port, const QByteArray &from = {}); // from another address of this machine

    explicit RawClient(std::unique_ptr<QTcpSocket> socket); // connected already, through TLS for instance

    [[nodiscard]] bool isConnected() const;
    void send(const QByteArray &bytes);
    void stopReading(); // leaves to the kernel what comes
    void disconnect(); // at once, with a reset when data is unread
    [[nodiscard]] RawAnswer receive(bool hasBody = true); // the next answer; waits up to 5 s
    [[nodiscard]] QByteArray take(qsizetype count); // the next bytes; fewer when no more come
    [[nodiscard]] bool waitForClose(int patience = 5'000); // true when the server closes within this many ms

private:
    bool waitForMore(int patience = 5'000);
    QByteArray takeUntil(const QByteArray &mark);
    void readBody(RawAnswer &answer);
    void readChunks(RawAnswer &answer);
    std::unique_ptr<QTcpSocket> m_socket;
    QByteArray m_received;
};

/// One request on its own connection.
[[nodiscard]] RawAnswer fetchRaw(quint16 port, const QByteArray &method, const QByteArray &target,
                                 const QByteArray &fields = {}, const QByteArray &body = {},
                                 const QByteArray &from = {});

} // namespace creatormetrics
