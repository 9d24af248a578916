// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/headerlist.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace creatormetrics {

class WebSocketHandler;

/// Hands out a body piece by piece, called on a server thread, one call at a time and never after the connection is
/// gone. An empty piece ends the body; nothing says that it cannot be finished, and the connection is cut there.
using BodySource = std::function<std::optional<std::string>()>;

/// What a handler answers. The server adds Date (unless the handler tells one), Content-Length or Transfer-Encoding, and
/// Connection, and leaves out the body where HTTP has none (HEAD, 204, 304). Header fields with line breaks or NUL are dropped.
struct Reply {
    int status = 200;
    HeaderList headers;
    std::string body;
    BodySource source; // when set, takes the place of `body`
    std::optional<std::uint64_t> sourceLength; // announced Content-Length; chunked when unknown
    std::shared_ptr<WebSocketHandler> webSocket; // when set, the connection becomes one; a body has no place then
    bool dropsConnection = false; // close without sending a byte

    static Reply json(int status, std::string body);
    static Reply text(int status, std::string body);
    static Reply html(int status, std::string body);
    static Reply redirect(std::string location); // 302
    static Reply empty(int status = 204);
    static Reply streamed(int status, std::string contentType, BodySource source,
                          std::optional<std::uint64_t> length = std::nullopt);
    /// Answers 101 with `headers`, or 426 to a request that asks for no web socket; 400 when it asks wrongly.
    static Reply upgraded(std::shared_ptr<WebSocketHandler> handler);
    static Reply dropped(); // for tests and faults: the connection closes unanswered
};

} // namespace creatormetrics
