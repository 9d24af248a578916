// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/clientstream.h"
#include "app/httpserver/websocketstreams.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/stream_traits.hpp>
#include <boost/beast/core/tcp_stream.hpp>

#include <array>
#include <utility>

namespace creatormetrics {

/// A client stream over an Asio stream whose lowest layer is a Beast TCP stream. What is the same for plain and TLS.
template <typename Stream>
class StreamOver : public ClientStream
{
public:
    template <typename... Arguments>
    explicit StreamOver(Arguments &&...arguments) : m_stream(std::forward<Arguments>(arguments)...)
    {
        boost::system::error_code ignored;
        lowest().socket().set_option(boost::asio::ip::tcp::no_delay(true), ignored);
    }

    boost::asio::any_io_executor executor() override { return lowest().get_executor(); }
    std::string peer() const override;
    std::size_t available() override;
    void expireAfter(std::chrono::milliseconds timeout) override;
    boost::asio::awaitable<std::size_t> readSome(boost::asio::mutable_buffer buffer,
                                                 boost::system::error_code &error) override;
    boost::asio::awaitable<std::size_t> write(std::string_view bytes, boost::system::error_code &error) override;
    boost::asio::awaitable<void> linger() override;
    std::shared_ptr<WebSocketSession> webSocket(WebSocketTerms terms) override
    {
        return webSocketOver(std::move(m_stream), std::move(terms));
    }
    void cancel() override { lowest().cancel(); }
    void close() override { lowest().close(); }

protected:
    static constexpr std::chrono::milliseconds parting{1'000};

    Stream &stream() { return m_stream; }
    boost::beast::tcp_stream &lowest() { return boost::beast::get_lowest_layer(m_stream); }

private:
    Stream m_stream;
};

template <typename Stream>
std::string StreamOver<Stream>::peer() const
{
    boost::system::error_code error;
    const auto remote = boost::beast::get_lowest_layer(m_stream).socket().remote_endpoint(error);
    return error ? std::string() : remote.address().to_string() + ':' + std::to_string(remote.port());
}

template <typename Stream>
std::size_t StreamOver<Stream>::available()
{
    boost::system::error_code error;
    const auto count = lowest().socket().available(error);
    return error ? 0 : count;
}

template <typename Stream>
void StreamOver<Stream>::expireAfter(std::chrono::milliseconds timeout)
{
    if (timeout.count() > 0)
        lowest().expires_after(timeout);
    else
        lowest().expires_never();
}

template <typename Stream>
boost::asio::awaitable<std::size_t> StreamOver<Stream>::readSome(boost::asio::mutable_buffer buffer,
                                                                 boost::system::error_code &error)
{
    using namespace boost::asio;
    co_return co_await m_stream.async_read_some(buffer, redirect_error(use_awaitable, error));
}

template <typename Stream>
boost::asio::awaitable<std::size_t> StreamOver<Stream>::write(std::string_view bytes, boost::system::error_code &error)
{
    using namespace boost::asio;
    co_return co_await async_write(m_stream, buffer(bytes), redirect_error(use_awaitable, error));
}

template <typename Stream>
boost::asio::awaitable<void> StreamOver<Stream>::linger()
{
    using namespace boost::asio;
    constexpr std::size_t most = 1024 * 1024;
    co_await takeLeave();
    boost::system::error_code error;
    lowest().socket().shutdown(ip::tcp::socket::shutdown_send, error);
    expireAfter(parting);
    std::array<char, 8192> discarded{};
    for (std::size_t count = 0; !error && count < most;)
        count += co_await lowest().async_read_some(buffer(discarded), redirect_error(use_awaitable, error));
}

} // namespace creatormetrics
