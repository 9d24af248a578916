// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/responder.h"
#include "app/httpserver/serveroptions.h"

#include <boost/asio/ip/tcp.hpp>

#include <functional>
#include <memory>

namespace creatormetrics {

/// One client's connection, from accept to close. Internal to the server: shows Asio.
class ClientConnection
{
public:
    using Gone = std::function<void(ClientConnection *)>; // last call of a connection, on its strand

    /// `options` and `handler` must outlive the connection's last step.
    static std::shared_ptr<ClientConnection> create(boost::asio::ip::tcp::socket socket, const ServerOptions &options,
                                                    const Handler &handler, Gone gone);

    ClientConnection() = default;
    ClientConnection(const ClientConnection &) = delete;
    ClientConnection &operator=(const ClientConnection &) = delete;
    virtual ~ClientConnection() = default;

    virtual void start() = 0;
    virtual void drain() = 0; // ends after the running request, at once when there is none; any thread
    virtual void cut() = 0; // ends now; any thread
};

} // namespace creatormetrics
