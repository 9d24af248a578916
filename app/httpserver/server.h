// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/responder.h"
#include "app/httpserver/serveroptions.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <system_error>

namespace creatormetrics {

/// An HTTP/1.1 server on its own threads: strict framing, keep-alive, pipelining, limits and time-outs. The handler
/// runs on those threads, must not block, and must stay usable until the server is gone. With one thread, handlers
/// never run at the same time.
class Server
{
public:
    Server(ServerOptions options, Handler handler);
    ~Server(); // stops and waits
    Server(const Server &) = delete;
    Server &operator=(const Server &) = delete;

    [[nodiscard]] std::error_code start(); // loads the certificate, binds and starts the threads; call once
    [[nodiscard]] std::uint16_t port() const; // the bound one, 0 before start

    /// Reads certificate and key again, for connections from now on; those that are open are not touched. On an error
    /// the ones in use stay. Any thread.
    [[nodiscard]] std::error_code reloadCertificate();
    [[nodiscard]] std::optional<std::chrono::system_clock::time_point> certificateExpiry() const; // nothing without TLS

    void stopOnSignals(); // SIGINT and SIGTERM stop the server; call before start
    /// Refuses new connections, closes idle ones, lets running requests end; clients that have just connected may still
    /// ask once. Any thread, returns at once.
    void stop();
    void wait(); // until the server has stopped; one caller, not on a server thread

private:
    class State;
    std::unique_ptr<State> m_state;
};

} // namespace creatormetrics
