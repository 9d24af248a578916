// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/clientstream.h"

#include <boost/asio/ip/tcp.hpp>

#include <memory>

namespace creatormetrics {

[[nodiscard]] std::unique_ptr<ClientStream> plainStream(boost::asio::ip::tcp::socket socket);

} // namespace creatormetrics
