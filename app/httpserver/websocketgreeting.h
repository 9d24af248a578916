// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/problem.h"
#include "app/httpserver/request.h"

namespace creatormetrics {

/// What a request says about becoming a web socket (RFC 6455, 4.2.1).
struct WebSocketGreeting {
    int fault = 426; // 0 when it may, or the status to refuse with: 426 for no wish of the kind or another version, 400
    HeaderList fields; // of the request, when it may
};

/// `hasMore`: bytes follow the request. A client that sends before it was answered cannot be told from one that speaks
/// something else, and is refused.
[[nodiscard]] WebSocketGreeting greetingOf(const Request &request, bool isOldVersion, bool hasMore);

[[nodiscard]] Reply webSocketRefusal(const Refusal &refusal, int status); // says which protocol would have done

} // namespace creatormetrics
