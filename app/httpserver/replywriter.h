// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/clientstream.h"
#include "app/httpserver/replyhead.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace creatormetrics {

/// Puts answers on the wire. Each 64 KiB may take the time-out; bodies made piece by piece are asked for only as fast
/// as the client takes them.
class ReplyWriter
{
public:
    ReplyWriter(ClientStream &stream, std::chrono::milliseconds timeout);

    /// True when the client was sent all of it.
    boost::asio::awaitable<bool> send(const Reply &reply, const ReplyFraming &framing);
    boost::asio::awaitable<bool> write(std::string_view bytes);

    [[nodiscard]] std::uint64_t takeCount(); // bytes sent since the last call
    [[nodiscard]] bool hasStalled() const { return m_hasStalled; } // a write ran out of time

private:
    boost::asio::awaitable<bool> sendBody(std::string start, const std::string &body);
    boost::asio::awaitable<bool> sendSource(std::string head, const Reply &reply, const ReplyFraming &framing);

    ClientStream &m_stream;
    std::chrono::milliseconds m_timeout;
    std::uint64_t m_count = 0;
    bool m_hasStalled = false;
};

} // namespace creatormetrics
