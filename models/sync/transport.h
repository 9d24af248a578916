// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/sync/httpmessage.h"

#include <QFuture>

#include <chrono>
#include <stop_token>

namespace creatormetrics {

/// Sends requests. Lives on one thread and is used only there; the future finishes on that thread.
class Transport
{
public:
    Transport() = default;
    Transport(const Transport &) = delete;
    Transport &operator=(const Transport &) = delete;
    virtual ~Transport() = default;

    /// `token` goes into the Authorization header when `request.bearer` is set; it appears in no log or error.
    /// Any complete answer is a value, whatever its status. Errors: Offline (no way to the host), Timeout, BadResponse
    /// (connection cut, answer over the size limit, TLS trouble), Cancelled (stop requested). No retries here.
    [[nodiscard]] virtual QFuture<Result<HttpResponse>> send(const HttpRequest &request, const QByteArray &token,
                                                             std::stop_token stop) = 0;
};

} // namespace creatormetrics
