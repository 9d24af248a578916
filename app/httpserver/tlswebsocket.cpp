// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/websocketover.h"
#include "app/httpserver/websocketstreams.h"

#include <boost/beast/websocket/teardown.hpp>

namespace creatormetrics {

namespace {

using TlsOverTcp = boost::asio::ssl::stream<boost::beast::tcp_stream>;

// Ends as TCP does. The farewell of the web socket has said that nothing was cut off; a close_notify would say it again,
// and waiting for the client's would take as long as the client likes.
class TlsUnderWebSocket final : public TlsOverTcp
{
public:
    explicit TlsUnderWebSocket(TlsOverTcp agreed) : TlsOverTcp(std::move(agreed)) {}
};

template <typename TeardownHandler>
void async_teardown(boost::beast::role_type role, TlsUnderWebSocket &stream, TeardownHandler &&handler)
{
    using boost::beast::async_teardown;
    async_teardown(role, stream.next_layer(), std::forward<TeardownHandler>(handler));
}

} // namespace

std::shared_ptr<WebSocketSession> webSocketOver(TlsOverTcp stream, WebSocketTerms terms)
{
    return std::make_shared<WebSocketOver<TlsUnderWebSocket>>(TlsUnderWebSocket(std::move(stream)), std::move(terms));
}

} // namespace creatormetrics
