// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/web/apicall.h"
#include "app/httpserver/websocket.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace creatormetrics {

/// Why one of these sockets is closed, besides what the server closes it for.
constexpr std::uint16_t closedReplaced = 4000; // the same device has opened another
constexpr std::uint16_t closedSessionEnded = 4401; // sign in again
constexpr std::uint16_t closedCursorTooOld = 4410; // sync, then connect without a cursor

class LiveSockets;

/// One desktop that listens. Nothing is asked over it.
class LiveSocket final
    : public WebSocketHandler
    , public std::enable_shared_from_this<LiveSocket>
{
public:
    LiveSocket(LiveSockets &owner, Caller whose, std::int64_t from);

    void opened(WebSocketPeer peer) override;
    void received(std::string) override {}
    void closed() override;

    void send(const std::string &message) const; // any thread
    void close(std::uint16_t code) const; // any thread

    const Caller caller;
    std::int64_t cursor; // belongs to whoever sends events

private:
    LiveSockets &m_owner;
    mutable std::mutex m_mutex;
    std::optional<WebSocketPeer> m_peer;
};

/// The web sockets that are open, one for each device. Safe from every thread; outlives the server.
class LiveSockets
{
public:
    explicit LiveSockets(std::function<void(const std::string &userId)> opened);

    [[nodiscard]] std::shared_ptr<WebSocketHandler> made(const Caller &caller, std::int64_t cursor);
    [[nodiscard]] std::vector<std::shared_ptr<LiveSocket>> of(const std::string &userId) const;
    [[nodiscard]] std::vector<std::shared_ptr<LiveSocket>> all() const;
    [[nodiscard]] std::size_t count() const;

private:
    friend class LiveSocket;
    void attach(const std::shared_ptr<LiveSocket> &socket);
    void detach(const LiveSocket &socket);

    const std::function<void(const std::string &)> m_opened;
    mutable std::mutex m_mutex;
    std::map<std::string, std::weak_ptr<LiveSocket>> m_sockets; // by device
};

} // namespace creatormetrics
