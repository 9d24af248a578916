// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace creatormetrics {

/// Why the server turned a client away by itself.
enum class Rejection {
    Connections, // too many in all
    Address, // too many from one address
    Handshake, // TLS could not be agreed on
    HandshakeTimeout,
    HeaderTimeout,
    BodyTimeout,
    HandlerTimeout, // 503
    Framing, // 400
    TooLarge, // 413, 414, 431
    Unsupported, // 426, 501, 505
    WriteStalled, // the client does not read
    MessageQueue, // the client of a web socket does not keep up
};
[[nodiscard]] std::string_view nameOf(Rejection rejection); // "header_timeout": a label for metrics
[[nodiscard]] Rejection rejectionOf(int status); // for a status that the server refuses a request with

/// Told what becomes of connections. Called on server threads, several at a time; must be quick and must not throw.
class ServerObserver
{
public:
    ServerObserver() = default;
    ServerObserver(const ServerObserver &) = delete;
    ServerObserver &operator=(const ServerObserver &) = delete;
    virtual ~ServerObserver() = default;
    virtual void connectionOpened(std::size_t openNow) = 0;
    virtual void connectionClosed(std::size_t openNow) = 0; // once for each one opened
    virtual void rejected(Rejection reason) = 0;
};

} // namespace creatormetrics
