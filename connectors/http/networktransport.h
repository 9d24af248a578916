// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/transport.h"

#include <QNetworkAccessManager>
#include <QObject>

#include <chrono>

namespace creatormetrics {

class NetworkCall;

/// How far a call may go before it is given up.
struct TransportLimits {
    std::chrono::milliseconds timeout{30'000}; ///< without a byte in either direction, connecting included
    qint64 largestAnswer = 64LL * 1024 * 1024; ///< bytes of body after decompression
    bool followsRedirects = true; ///< of GETs without a token; else the caller gets to see them
    std::chrono::milliseconds longest{0}; ///< from the beginning to the last byte, however steadily they come; 0: no matter
};

/// Sends requests over the network. Lives on one thread (it may be moved before its first call); `send` is called there only.
/// TLS is always verified; no cookies, no cache, no stored passwords. Only https, or http to a loopback address. Redirects are
/// followed for GETs without a token only; a body is never sent twice, which makes a redirect that asks for that BadResponse. Going away
/// answers every call in flight with Cancelled.
class NetworkTransport
    : public QObject
    , public Transport
{
    Q_OBJECT
public:
    explicit NetworkTransport(TransportLimits limits = {}, QObject *parent = nullptr);
    ~NetworkTransport() override;

    [[nodiscard]] QFuture<Result<HttpResponse>> send(const HttpRequest &request, const QByteArray &token,
                                                     std::stop_token stop) override;

private:
    [[nodiscard]] QNetworkReply *begin(const HttpRequest &request, QNetworkRequest network);

    TransportLimits m_limits;
    QNetworkAccessManager m_manager;
    bool m_closing = false;
};

} // namespace creatormetrics
