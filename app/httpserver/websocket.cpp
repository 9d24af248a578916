// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/websocket.h"

#include <utility>

namespace creatormetrics {

WebSocketPeer::WebSocketPeer(std::weak_ptr<WebSocketSink> sink) : m_sink(std::move(sink)) {}

void WebSocketPeer::send(std::string text) const
{
    if (const auto sink = m_sink.lock())
        sink->send(std::move(text));
}

void WebSocketPeer::close(std::uint16_t code) const
{
    if (const auto sink = m_sink.lock())
        sink->close(code);
}

} // namespace creatormetrics
