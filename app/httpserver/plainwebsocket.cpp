// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/websocketover.h"
#include "app/httpserver/websocketstreams.h"

namespace creatormetrics {

std::shared_ptr<WebSocketSession> webSocketOver(boost::beast::tcp_stream stream, WebSocketTerms terms)
{
    return std::make_shared<WebSocketOver<boost::beast::tcp_stream>>(std::move(stream), std::move(terms));
}

} // namespace creatormetrics
