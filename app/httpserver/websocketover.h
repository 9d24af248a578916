// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/websocketsession.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/websocket/stream.hpp>

#include <algorithm>
#include <deque>
#include <optional>
#include <utility>

namespace creatormetrics {

/// A web socket over a Beast stream, plain or TLS. Three coroutines on one strand: `run` reads, another sends what is
/// queued and then the farewell, a third pings. A timer cuts whatever takes too long to send or to close.
template <typename Stream>
class WebSocketOver final
    : public WebSocketSession
    , public std::enable_shared_from_this<WebSocketOver<Stream>>
{
public:
    WebSocketOver(Stream stream, WebSocketTerms terms);

    boost::asio::awaitable<bool> accept(HeaderList asked, HeaderList told) override;
    boost::asio::awaitable<void> run() override;
    void cut() override;
    void send(std::string text) override;
    void close(std::uint16_t code) override;

private:
    boost::asio::awaitable<boost::system::error_code> readAll();
    boost::asio::awaitable<void> sendAll();
    boost::asio::awaitable<void> pingAll();
    void enqueue(std::string text);
    void beginClose(std::uint16_t code);
    void startSending();
    void heard();
    void heardFarewell();
    void cutAfter(std::chrono::milliseconds time);
    void tell(const std::function<void(WebSocketHandler &)> &what);

    boost::beast::websocket::stream<Stream, false> m_socket;
    WebSocketTerms m_terms;
    boost::beast::flat_buffer m_buffer;
    boost::asio::steady_timer m_pings;
    boost::asio::steady_timer m_idle;
    boost::asio::steady_timer m_patience;
    std::deque<std::string> m_queue;
    std::optional<std::uint16_t> m_closeCode; // once set, nothing more is queued
    bool m_hasFarewell = false; // the other side's
    bool m_isSending = false;
    bool m_isOpen = false;
};

template <typename Stream>
WebSocketOver<Stream>::WebSocketOver(Stream stream, WebSocketTerms terms)
    : m_socket(std::move(stream))
    , m_terms(std::move(terms))
    , m_pings(m_socket.get_executor())
    , m_idle(m_socket.get_executor())
    , m_patience(m_socket.get_executor())
{
    namespace websocket = boost::beast::websocket;
    boost::beast::get_lowest_layer(m_socket).expires_never(); // the web socket keeps time by itself
    websocket::stream_base::timeout timeout{};
    timeout.handshake_timeout = m_terms.limits.closeTimeout;
    timeout.idle_timeout = websocket::stream_base::none(); // ours counts answers to pings, too
    m_socket.set_option(timeout);
    m_socket.control_callback([this](websocket::frame_type kind, boost::beast::string_view) {
        heard();
        if (kind == websocket::frame_type::close)
            heardFarewell();
    });
    m_socket.read_message_max(m_terms.limits.messageBytes);
    m_socket.text(true);
}

template <typename Stream>
boost::asio::awaitable<bool> WebSocketOver<Stream>::accept(HeaderList asked, HeaderList told)
{
    namespace http = boost::beast::http;
    using namespace boost::asio;
    http::request<http::empty_body> request(http::verb::get, "/", 11);
    for (const auto &field : asked.fields())
        request.insert(field.name, field.value);
    m_socket.set_option(boost::beast::websocket::stream_base::decorator([&told](auto &response) {
        response.set(http::field::server, "CreatorMetrics"); // or the library would name itself
        for (const auto &field : told.fields())
            response.insert(field.name, field.value);
    }));
    boost::system::error_code error;
    co_await m_socket.async_accept(request, redirect_error(use_awaitable, error));
    m_isOpen = !error;
    co_return m_isOpen;
}

template <typename Stream>
boost::asio::awaitable<void> WebSocketOver<Stream>::run()
{
    using namespace boost::asio;
    const auto self = this->shared_from_this();
    co_spawn(
        m_socket.get_executor(), [self] { return self->pingAll(); }, detached);
    tell([&](WebSocketHandler &handler) { handler.opened(WebSocketPeer(self)); });
    auto error = co_await readAll();
    m_isOpen = false;
    m_pings.cancel();
    m_idle.cancel();
    if (error == boost::beast::websocket::error::closed && m_isSending) { // all is said but what TCP and TLS say
        m_patience.expires_after(std::chrono::milliseconds(100));
        co_await m_patience.async_wait(redirect_error(use_awaitable, error));
    }
    m_patience.cancel();
    cut();
    tell([](WebSocketHandler &handler) { handler.closed(); });
    m_terms.handler.reset(); // it may hold what holds this
}

template <typename Stream>
boost::asio::awaitable<boost::system::error_code> WebSocketOver<Stream>::readAll()
{
    using namespace boost::asio;
    boost::system::error_code error;
    while (true) {
        heard();
        co_await m_socket.async_read(m_buffer, redirect_error(use_awaitable, error));
        if (error)
            co_return error;
        const auto data = m_buffer.cdata();
        std::string text(static_cast<const char *>(data.data()), data.size());
        m_buffer.consume(m_buffer.size());
        if (!m_socket.got_text())
            beginClose(1003);
        else if (!m_closeCode)
            tell([&](WebSocketHandler &handler) { handler.received(std::move(text)); });
    }
}

template <typename Stream>
boost::asio::awaitable<void> WebSocketOver<Stream>::sendAll()
{
    using namespace boost::asio;
    boost::system::error_code error;
    while (!m_queue.empty() && !error) {
        const std::string text = std::move(m_queue.front());
        m_queue.pop_front();
        if (!m_closeCode)
            cutAfter(m_terms.limits.sendTimeout);
        co_await m_socket.async_write(buffer(text), redirect_error(use_awaitable, error));
    }
    if (m_closeCode && !m_hasFarewell && !error)
        co_await m_socket.async_close(boost::beast::websocket::close_reason(*m_closeCode),
                                      redirect_error(use_awaitable, error));
    m_isSending = false;
    m_patience.cancel();
}

template <typename Stream>
boost::asio::awaitable<void> WebSocketOver<Stream>::pingAll()
{
    using namespace boost::asio;
    boost::system::error_code error;
    while (m_isOpen && !error) {
        m_pings.expires_after(m_terms.limits.pingInterval);
        co_await m_pings.async_wait(redirect_error(use_awaitable, error));
        if (m_isOpen && !error)
            co_await m_socket.async_ping({}, redirect_error(use_awaitable, error));
    }
}

template <typename Stream>
void WebSocketOver<Stream>::send(std::string text)
{
    boost::asio::post(m_socket.get_executor(), [self = this->shared_from_this(), text = std::move(text)]() mutable {
        self->enqueue(std::move(text));
    });
}

template <typename Stream>
void WebSocketOver<Stream>::close(std::uint16_t code)
{
    boost::asio::post(m_socket.get_executor(), [self = this->shared_from_this(), code] { self->beginClose(code); });
}

template <typename Stream>
void WebSocketOver<Stream>::enqueue(std::string text)
{
    if (!m_isOpen || m_closeCode || m_hasFarewell)
        return;
    if (m_queue.size() < m_terms.limits.queuedMessages) {
        m_queue.push_back(std::move(text));
        return startSending();
    }
    m_queue.clear(); // the client does not read them anyway
    m_terms.reject(Rejection::MessageQueue);
    beginClose(1013);
}

template <typename Stream>
void WebSocketOver<Stream>::beginClose(std::uint16_t code)
{
    if (!m_isOpen || m_closeCode || m_hasFarewell)
        return;
    m_closeCode = code;
    cutAfter(m_terms.limits.closeTimeout);
    startSending();
}

template <typename Stream>
void WebSocketOver<Stream>::startSending()
{
    if (std::exchange(m_isSending, true))
        return;
    boost::asio::co_spawn(
        m_socket.get_executor(), [self = this->shared_from_this()] { return self->sendAll(); }, boost::asio::detached);
}

template <typename Stream>
void WebSocketOver<Stream>::heard()
{
    m_idle.expires_after(m_terms.limits.idleTimeout);
    m_idle.async_wait([self = this->shared_from_this()](const boost::system::error_code &error) {
        if (!error)
            self->cut();
    });
}

// What remains is our answer to it, which the library gives, and the ends of TLS and TCP, for which clients take their time.
template <typename Stream>
void WebSocketOver<Stream>::heardFarewell()
{
    m_hasFarewell = true;
    cutAfter(std::min(m_terms.limits.closeTimeout, std::chrono::milliseconds(500)));
}

template <typename Stream>
void WebSocketOver<Stream>::cutAfter(std::chrono::milliseconds time)
{
    m_patience.expires_after(time);
    m_patience.async_wait([self = this->shared_from_this()](const boost::system::error_code &error) {
        if (error)
            return;
        if (!self->m_closeCode && !self->m_hasFarewell)
            self->m_terms.reject(Rejection::WriteStalled);
        self->cut();
    });
}

template <typename Stream>
void WebSocketOver<Stream>::cut()
{
    boost::beast::get_lowest_layer(m_socket).close();
}

template <typename Stream>
void WebSocketOver<Stream>::tell(const std::function<void(WebSocketHandler &)> &what)
{
    try {
        what(*m_terms.handler);
    } catch (...) { // a handler that fails must not take the server's thread along
        beginClose(1011);
    }
}

} // namespace creatormetrics
