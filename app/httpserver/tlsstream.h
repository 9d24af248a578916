// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/clientstream.h"

#include <boost/asio/ip/tcp.hpp>

#include <memory>

namespace boost::asio::ssl {
class context;
}

namespace creatormetrics {

/// The server's end of a TLS connection; keeps `context` for as long as it lives.
[[nodiscard]] std::unique_ptr<ClientStream> tlsStream(boost::asio::ip::tcp::socket socket,
                                                      std::shared_ptr<boost::asio::ssl::context> context);

} // namespace creatormetrics
