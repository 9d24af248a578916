// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/http/pledge.h"
#include "connectors/http/ratelimiter.h"
#include "models/sync/transport.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <memory>

namespace creatormetrics {

/// Lets calls through to another transport no faster than a rate limit allows, in the order in which they came. Same thread rules
/// as the transport inside. A call whose stop was requested while it waited answers Cancelled; going away cancels who waits.
class PacedTransport
    : public QObject
    , public Transport
{
    Q_OBJECT
public:
    PacedTransport(std::unique_ptr<Transport> inner, RateLimit limit, QObject *parent = nullptr);

    [[nodiscard]] QFuture<Result<HttpResponse>> send(const HttpRequest &request, const QByteArray &token,
                                                     std::stop_token stop) override;

private:
    struct WaitingCall {
        HttpRequest request;
        QByteArray token;
        std::stop_token stop;
        std::shared_ptr<Pledge<HttpResponse>> pledge;
    };

    void letThrough();
    void forward(const WaitingCall &call);

    std::unique_ptr<Transport> m_inner;
    RateLimiter m_limiter;
    QTimer m_timer;
    std::deque<WaitingCall> m_waiting;
};

} // namespace creatormetrics
