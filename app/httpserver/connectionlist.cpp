// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/connectionlist.h"

namespace creatormetrics {

ConnectionList::ConnectionList(const ServerOptions &options) : m_options(options) {}

std::shared_ptr<HttpConnection> ConnectionList::add(const std::string &address, const Maker &make)
{
    const std::scoped_lock lock(m_mutex);
    if (!hasRoom(address))
        return nullptr;
    auto connection = make();
    m_entries.emplace(connection.get(), Entry{connection, address});
    ++m_perAddress[address];
    if (m_options.observer)
        m_options.observer->connectionOpened(m_entries.size());
    return connection;
}

bool ConnectionList::hasRoom(const std::string &address) const
{
    const auto &limits = m_options.limits;
    const auto found = m_perAddress.find(address);
    const bool isFull = m_entries.size() >= limits.connections;
    const bool isGreedy = limits.connectionsPerAddress > 0 && found != m_perAddress.end()
                          && found->second >= limits.connectionsPerAddress;
    if (m_options.observer && (isFull || isGreedy))
        m_options.observer->rejected(isFull ? Rejection::Connections : Rejection::Address);
    return !isFull && !isGreedy;
}

void ConnectionList::remove(HttpConnection *connection)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_entries.find(connection);
    if (found == m_entries.end())
        return;
    release(found->second.address);
    m_entries.erase(found);
    if (m_options.observer)
        m_options.observer->connectionClosed(m_entries.size());
}

void ConnectionList::release(const std::string &address)
{
    const auto found = m_perAddress.find(address);
    if (--found->second == 0)
        m_perAddress.erase(found);
}

std::vector<std::shared_ptr<HttpConnection>> ConnectionList::living() const
{
    const std::scoped_lock lock(m_mutex);
    std::vector<std::shared_ptr<HttpConnection>> connections;
    for (const auto &entry : m_entries) {
        if (auto connection = entry.second.connection.lock())
            connections.push_back(std::move(connection));
    }
    return connections;
}

bool ConnectionList::isEmpty() const
{
    const std::scoped_lock lock(m_mutex);
    return m_entries.empty();
}

} // namespace creatormetrics
