// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/headerlist.h"
#include "app/httpserver/serverobserver.h"
#include "app/httpserver/websocket.h"

#include <boost/asio/awaitable.hpp>

#include <functional>
#include <memory>

namespace creatormetrics {

/// What a web socket is made of besides its bytes.
struct WebSocketTerms {
    std::shared_ptr<WebSocketHandler> handler;
    WebSocketLimits limits;
    std::function<void(Rejection)> reject; // on the connection's strand
};

/// A connection after its upgrade. Used on its strand only, but for what it has from WebSocketSink. Internal to the server.
class WebSocketSession : public WebSocketSink
{
public:
    /// Answers the request whose fields these are (judged before) with 101 and the reply's own fields.
    virtual boost::asio::awaitable<bool> accept(HeaderList asked, HeaderList told) = 0;
    virtual boost::asio::awaitable<void> run() = 0; // until the socket has closed
    virtual void cut() = 0;
};

} // namespace creatormetrics
