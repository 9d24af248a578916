// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/tlsstream.h"

#include "app/httpserver/streamover.h"

#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/steady_timer.hpp>

namespace creatormetrics {

namespace asio = boost::asio;
using TlsOverTcp = asio::ssl::stream<boost::beast::tcp_stream>;

namespace {

class TlsStream final : public StreamOver<TlsOverTcp>
{
public:
    TlsStream(asio::ip::tcp::socket socket, std::shared_ptr<asio::ssl::context> context)
        : StreamOver(std::move(socket), *context)
        , m_context(std::move(context))
    {}

    bool isSecure() const override { return true; }
    asio::awaitable<void> greet(boost::system::error_code &error) override;
    asio::awaitable<void> takeLeave() override;
    std::shared_ptr<WebSocketSession> webSocket(WebSocketTerms terms) override
    {
        m_isAgreed = false; // its farewell is no longer ours
        return StreamOver::webSocket(std::move(terms));
    }

private:
    std::shared_ptr<asio::ssl::context> m_context;
    bool m_isAgreed = false;
};

asio::awaitable<void> TlsStream::greet(boost::system::error_code &error)
{
    co_await stream().async_handshake(asio::ssl::stream_base::server, asio::redirect_error(asio::use_awaitable, error));
    m_isAgreed = !error;
}

// The close_notify: without it, a client cannot tell an answer's end from a cut by somebody in between. The shutdown
// goes on until the client says the same, but many wait for the end of the TCP stream before they do: they get it.
asio::awaitable<void> TlsStream::takeLeave()
{
    if (!std::exchange(m_isAgreed, false))
        co_return;
    expireAfter(parting);
    const auto alive = std::make_shared<bool>(true); // for as long as this step
    asio::steady_timer finish(executor(), std::chrono::milliseconds(20));
    finish.async_wait([this, weak = std::weak_ptr(alive)](boost::system::error_code error) {
        if (!error && !weak.expired())
            lowest().socket().shutdown(asio::ip::tcp::socket::shutdown_send, error);
    });
    boost::system::error_code ignored;
    co_await stream().async_shutdown(asio::redirect_error(asio::use_awaitable, ignored));
}

} // namespace

std::unique_ptr<ClientStream> tlsStream(asio::ip::tcp::socket socket, std::shared_ptr<asio::ssl::context> context)
{
    return std::make_unique<TlsStream>(std::move(socket), std::move(context));
}

} // namespace creatormetrics
