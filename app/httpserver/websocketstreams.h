// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/websocketsession.h"

#include <boost/asio/ssl/stream.hpp>
#include <boost/beast/core/tcp_stream.hpp>

namespace creatormetrics {

/// Both in a file of their own, for the time that compiling takes.
[[nodiscard]] std::shared_ptr<WebSocketSession> webSocketOver(boost::beast::tcp_stream stream, WebSocketTerms terms);
[[nodiscard]] std::shared_ptr<WebSocketSession> webSocketOver(boost::asio::ssl::stream<boost::beast::tcp_stream> stream,
                                                              WebSocketTerms terms);

} // namespace creatormetrics
