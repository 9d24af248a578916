// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/http/networktransport.h"
#include "connectors/http/pledge.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace creatormetrics {

/// One request in flight: gathers the answer, watches size, silence, duration and the stop token, answers once and deletes itself.
class NetworkCall : public QObject
{
    Q_OBJECT
public:
    /// Takes over the reply.
    NetworkCall(QNetworkReply *reply, const TransportLimits &limits, std::stop_token stop, QObject *parent);
    ~NetworkCall() override;

    [[nodiscard]] QFuture<Result<HttpResponse>> future() { return m_pledge->future(); }

private:
    void limitLife();
    void watchReply();
    void heard();
    void takeHead();
    void takeBytes();
    void giveUp(Error reason);
    void finish();
    [[nodiscard]] Result<HttpResponse> result() const;
    [[nodiscard]] HttpResponse response() const;
    void log(const Result<HttpResponse> &result) const;

    std::unique_ptr<QNetworkReply> m_reply;
    TransportLimits m_limits;
    QTimer m_silence;
    QTimer m_life;
    QElapsedTimer m_elapsed;
    QByteArray m_body;
    std::optional<Error> m_reason; ///< why this side broke off
    bool m_done = false;
    std::unique_ptr<Pledge<HttpResponse>> m_pledge = std::make_unique<Pledge<HttpResponse>>();
    /// Last member: its going away waits for a callback that is just running on another thread.
    std::stop_callback<std::function<void()>> m_onStop;
};

} // namespace creatormetrics
