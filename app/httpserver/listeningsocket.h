// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/serveroptions.h"

#include <boost/asio/ip/tcp.hpp>

#include <system_error>

namespace creatormetrics {

/// Binds `acceptor` to the address and port of the options, or has it take over their listening descriptor.
[[nodiscard]] std::error_code openListeningSocket(boost::asio::ip::tcp::acceptor &acceptor,
                                                  const ServerOptions &options);

} // namespace creatormetrics
