// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/websocket.h"

#include <atomic>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <string>

namespace creatormetrics {

/// A handler of a web socket that answers each message with itself, obeys a few words, and can be asked afterwards.
class RecordingSocket final : public WebSocketHandler
{
public:
    void opened(WebSocketPeer peer) override
    {
        const std::scoped_lock lock(m_mutex);
        m_peer = peer;
        ++m_opened;
    }
    void received(std::string text) override
    {
        if (text == "throw")
            throw std::runtime_error("secret");
        const auto peer = this->peer();
        if (text == "close")
            peer->close(4000);
        else
            peer->send(std::move(text));
    }
    void closed() override { ++m_closed; }

    [[nodiscard]] std::optional<WebSocketPeer> peer() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_peer;
    }
    [[nodiscard]] int openings() const { return m_opened; }
    [[nodiscard]] int closings() const { return m_closed; }

private:
    mutable std::mutex m_mutex;
    std::optional<WebSocketPeer> m_peer;
    std::atomic<int> m_opened{0};
    std::atomic<int> m_closed{0};
};

} // namespace creatormetrics
