// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/httpmessage.h"

#include <QObject>
#include <QTcpServer>

#include <chrono>
#include <deque>
#include <functional>
#include <optional>
#include <vector>

namespace creatormetrics {

/// What the server does with one request.
struct FakeAnswer {
    enum class Manner {
        Complete,
        Never, ///< keeps the connection and says nothing
        Cut, ///< closes the connection without a byte
        Truncated, ///< promises the whole body, sends half of it and closes
        Dripping, ///< sends the body in five pieces, `delay` apart
    };

    int status = 200;
    QByteArray body = {};
    QList<HttpHeader> headers = {};
    Manner manner = Manner::Complete;
    std::chrono::milliseconds delay{0}; ///< before the first byte
};

/// A request as it came over the wire.
struct FakeRequest {
    QByteArray method = {};
    QByteArray target = {}; ///< path and query, still encoded
    QList<HttpHeader> headers = {};
    QByteArray body = {};

    [[nodiscard]] QByteArray header(QByteArrayView name) const;
    [[nodiscard]] QByteArray path() const;
    /// Decoded value of a query item, or of a form field of the body.
    [[nodiscard]] QString queryItem(const QString &name) const;
    [[nodiscard]] QString formField(const QString &name) const;
};

/// An HTTP/1.1 server on 127.0.0.1 and a free port, on the thread that made it. Answers come from the queue in order of the
/// requests; with nothing queued (and no handler) it stays silent, which is how time-outs and cancellation are tested.
class FakeHttpServer : public QObject
{
    Q_OBJECT
public:
    using Handler = std::function<FakeAnswer(const FakeRequest &)>;

    FakeHttpServer();

    [[nodiscard]] QUrl url(const QString &pathAndQuery = QStringLiteral("/")) const;
    void enqueue(const FakeAnswer &answer) { m_queue.push_back(answer); }
    /// `headers` as written on the wire, one a line ("Retry-After: 7\nX-Seen: yes").
    void enqueue(int status, const QByteArray &body = {}, const QByteArray &headers = {});
    /// Answers whatever finds the queue empty.
    void setHandler(Handler handler) { m_handler = std::move(handler); }

    [[nodiscard]] const std::vector<FakeRequest> &requests() const { return m_requests; }
    /// Connections that are open now.
    [[nodiscard]] qsizetype openConnections() const;

Q_SIGNALS:
    void requestArrived();

private:
    void accept();
    [[nodiscard]] FakeAnswer answerTo(const FakeRequest &request);

    QTcpServer m_server;
    std::deque<FakeAnswer> m_queue;
    Handler m_handler;
    std::vector<FakeRequest> m_requests;
};

} // namespace creatormetrics
