// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/problem.h"
#include "app/httpserver/serverobserver.h"
#include "app/httpserver/websocket.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace creatormetrics {

/// Bounds that keep one client from harming the others. A time-out of zero means none.
struct ServerLimits {
    std::size_t headerBytes = 16 * 1024; // request line and fields; over it 431
    std::size_t headerFields = 100; // over it 431
    std::size_t targetBytes = 8 * 1024; // over it 414
    std::uint64_t bodyBytes = 64 * 1024; // over it 413, before reading when the length is announced
    std::size_t connections = 10'000; // over it accepted and closed
    std::size_t connectionsPerAddress = 100; // the same for one IP address, whatever the port; 0: no such bound
    std::size_t requestsPerConnection = 1'000; // then the connection closes
    std::chrono::milliseconds handshakeTimeout{5'000}; // until TLS is agreed on
    std::chrono::milliseconds headerTimeout{5'000}; // for the whole header, from its first byte
    std::chrono::milliseconds bodyTimeout{10'000}; // for the whole body
    std::chrono::milliseconds handlerTimeout{15'000}; // then 503
    std::chrono::milliseconds writeTimeout{10'000}; // for 64 KiB of answer
    std::chrono::milliseconds idleTimeout{60'000}; // between two requests
};

/// One line of the access log, handed over after the answer. Carries no query, header or body.
struct AccessRecord {
    std::string method; // empty when the request was not understood
    std::string path;
    std::string route; // the router's pattern for the path, "/posts/{id}"; empty when no route was found
    std::string peer;
    std::string requestId; // the answer's X-Request-Id, when it has one
    int status = 0; // 0 when the connection was dropped unanswered
    std::uint64_t bytes = 0; // sent, header included
    bool complete = false; // false when the client got less than the whole answer
    std::chrono::microseconds duration{0};
};
using AccessLog = std::function<void(const AccessRecord &)>; // called on a server thread

/// The most bytes of body that this request may have; asked between head and body, on a server thread. The path is
/// still percent-encoded.
using BodyLimit = std::function<std::uint64_t(std::string_view method, std::string_view path)>;

/// How long a handler may take to answer this request, zero for no limit; asked before it is called, on a server thread. The path
/// is still percent-encoded.
using HandlerPatience = std::function<std::chrono::milliseconds(std::string_view method, std::string_view path)>;

/// Files in PEM form, read at start and again at Server::reloadCertificate. The key has no password.
struct TlsOptions {
    std::string certificateChainFile; // the server's own certificate first
    std::string privateKeyFile;
};

struct ServerOptions {
    std::string address = "127.0.0.1";
    std::uint16_t port = 0; // 0: a free one
    /// A socket that listens already, as service managers hand it over; takes the place of address and port. The server
    /// closes its end of it when it stops. Not on Windows.
    std::optional<int> listenDescriptor = {};
    unsigned threads = 1;
    std::optional<TlsOptions> tls = {}; // nothing: plain HTTP
    std::chrono::milliseconds grace{20'000}; // how long a graceful stop waits for running requests
    ServerLimits limits = {};
    WebSocketLimits webSocket = {};
    BodyLimit bodyLimit = {}; // empty: limits.bodyBytes for all
    HandlerPatience handlerPatience = {}; // empty: limits.handlerTimeout for all
    Refusal refusal = {}; // words what the server answers by itself: framing, size, time, handlers that fail
    AccessLog accessLog = {};
    std::shared_ptr<ServerObserver> observer = {};
};

} // namespace creatormetrics
