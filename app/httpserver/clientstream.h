// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/websocketsession.h"

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/system/error_code.hpp>

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

namespace creatormetrics {

/// The bytes of one connection, plain or through TLS. Used on its executor, a strand, only; a client stream outlives
/// the operations that it was asked for. Internal to the server: shows Asio.
class ClientStream
{
public:
    ClientStream() = default;
    ClientStream(const ClientStream &) = delete;
    ClientStream &operator=(const ClientStream &) = delete;
    virtual ~ClientStream() = default;

    [[nodiscard]] virtual boost::asio::any_io_executor executor() = 0;
    [[nodiscard]] virtual std::string peer() const = 0; // address and port; empty when the client has left
    [[nodiscard]] virtual bool isSecure() const = 0;
    [[nodiscard]] virtual std::size_t available() = 0; // bytes that have come and were not read, 0 when none or unknown

    /// How long operations started from now on may take together; zero: for ever. Then they fail and the stream closes.
    virtual void expireAfter(std::chrono::milliseconds timeout) = 0;

    virtual boost::asio::awaitable<void> greet(boost::system::error_code &error) = 0; // before anything else
    virtual boost::asio::awaitable<std::size_t> readSome(boost::asio::mutable_buffer buffer,
                                                         boost::system::error_code &error) = 0;
    virtual boost::asio::awaitable<std::size_t> write(std::string_view bytes, boost::system::error_code &error) = 0;
    virtual boost::asio::awaitable<void> takeLeave() = 0; // tells the client that no more comes, where TLS wants that

    /// Ends sending and reads on for a while without looking: closing with unread bytes in the receive buffer resets
    /// the connection, and the client would lose the answer.
    virtual boost::asio::awaitable<void> linger() = 0;

    /// Hands the bytes over to a web socket: what follows is its business, and this stream is closed.
    [[nodiscard]] virtual std::shared_ptr<WebSocketSession> webSocket(WebSocketTerms terms) = 0;

    virtual void cancel() = 0; // the running operation fails, the stream stays usable
    virtual void close() = 0;
};

[[nodiscard]] bool isTimeout(const boost::system::error_code &error);

} // namespace creatormetrics
