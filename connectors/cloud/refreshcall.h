// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/cloud/cloudrequests.h"
#include "models/core/result.h"
#include "models/sync/transport.h"

#include <QObject>
#include <QTimer>

#include <stop_token>

namespace creatormetrics {

/// Shows the service a refresh token and waits for the answer, not for long: one that was lost is asked for again at once, twice at most,
/// while the service's grace for it lasts. One at a time. Lives on the transport's thread.
class RefreshCall : public QObject
{
    Q_OBJECT
public:
    /// The transport outlives this.
    RefreshCall(const CloudRequests &requests, Transport &transport, QObject *parent = nullptr);
    ~RefreshCall() override;

    /// `answered` follows, unless another one is sent or `cancel` is called.
    void send(const QByteArray &refreshToken, const QByteArray &installId);
    void cancel();

Q_SIGNALS:
    void answered(const creatormetrics::Result<creatormetrics::HttpResponse> &response);

private:
    void attempt();
    void take(const Result<HttpResponse> &response);

    CloudRequests m_requests;
    Transport &m_transport;
    HttpRequest m_request;
    QTimer m_patience; ///< for one answer
    bool m_timedOut = false;
    int m_repeats = 0;
    quint64 m_round = 0; ///< what was started in an earlier round is ignored
    std::stop_source m_stop;
};

} // namespace creatormetrics
