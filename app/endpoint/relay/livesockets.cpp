// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/relay/livesockets.h"

#include <algorithm>
#include <utility>

namespace creatormetrics {

LiveSocket::LiveSocket(LiveSockets &owner, Caller whose, std::int64_t from)
    : caller(std::move(whose))
    , cursor(from)
    , m_owner(owner)
{}

void LiveSocket::opened(WebSocketPeer peer)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_peer = std::move(peer);
    }
    m_owner.attach(shared_from_this());
}

void LiveSocket::closed()
{
    m_owner.detach(*this);
}

void LiveSocket::send(const std::string &message) const
{
    const std::scoped_lock lock(m_mutex);
    if (m_peer)
        m_peer->send(message);
}

void LiveSocket::close(std::uint16_t code) const
{
    const std::scoped_lock lock(m_mutex);
    if (m_peer)
        m_peer->close(code);
}

LiveSockets::LiveSockets(std::function<void(const std::string &userId)> opened) : m_opened(std::move(opened)) {}

std::shared_ptr<WebSocketHandler> LiveSockets::made(const Caller &caller, std::int64_t cursor)
{
    return std::make_shared<LiveSocket>(*this, caller, cursor);
}

std::vector<std::shared_ptr<LiveSocket>> LiveSockets::of(const std::string &userId) const
{
    auto sockets = all();
    std::erase_if(sockets, [&](const auto &socket) { return socket->caller.userId != userId; });
    return sockets;
}

std::vector<std::shared_ptr<LiveSocket>> LiveSockets::all() const
{
    const std::scoped_lock lock(m_mutex);
    std::vector<std::shared_ptr<LiveSocket>> sockets;
    for (const auto &[device, weak] : m_sockets) {
        if (auto socket = weak.lock())
            sockets.push_back(std::move(socket));
    }
    return sockets;
}

std::size_t LiveSockets::count() const
{
    const std::scoped_lock lock(m_mutex);
    return m_sockets.size();
}

void LiveSockets::attach(const std::shared_ptr<LiveSocket> &socket)
{
    std::shared_ptr<LiveSocket> replaced;
    {
        const std::scoped_lock lock(m_mutex);
        replaced = std::exchange(m_sockets[socket->caller.deviceId], socket).lock();
    }
    if (replaced)
        replaced->close(closedReplaced);
    m_opened(socket->caller.userId);
}

void LiveSockets::detach(const LiveSocket &socket)
{
    const std::scoped_lock lock(m_mutex);
    const auto place = m_sockets.find(socket.caller.deviceId);
    if (place != m_sockets.end() && place->second.lock().get() == &socket) // another may have its place
        m_sockets.erase(place);
}

} // namespace creatormetrics
