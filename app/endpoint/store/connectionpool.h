// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/store/database.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace creatormetrics {

/// Lends connections, makes them when first needed and forgets broken ones. Safe from every thread.
template <class Connection>
class ConnectionPool
{
public:
    using Make = std::function<std::unique_ptr<Connection>()>;
    using IsSound = bool (*)(const Connection &);

    ConnectionPool(std::size_t size, Make make, IsSound isSound) : m_size(size), m_make(std::move(make)), m_isSound(isSound) {}

    /// Waits at most 5 s for a free one, then throws Unavailable.
    template <class F>
    void lend(F use)
    {
        auto connection = taken();
        try {
            use(*connection);
        } catch (...) {
            giveBack(std::move(connection), true);
            throw;
        }
        giveBack(std::move(connection), false);
    }

    [[nodiscard]] DatabaseLoad load() const
    {
        const std::scoped_lock lock(m_mutex);
        DatabaseLoad load = m_load;
        load.size = m_size;
        return load;
    }

private:
    std::unique_ptr<Connection> taken()
    {
        const auto begun = std::chrono::steady_clock::now();
        std::unique_lock lock(m_mutex);
        if (m_load.inUse >= m_size) {
            ++m_load.waits;
            const bool isFree = m_freed.wait_for(lock, std::chrono::seconds(5), [this] { return m_load.inUse < m_size; });
            m_load.waitedSeconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
            if (!isFree)
                throw StoreError(StoreError::Kind::Unavailable, "all connections to the database are in use");
        }
        ++m_load.inUse;
        if (!m_idle.empty()) {
            auto connection = std::move(m_idle.back());
            m_idle.pop_back();
            return connection;
        }
        lock.unlock();
        try {
            return m_make();
        } catch (...) {
            giveBack(nullptr, true);
            throw;
        }
    }

    void giveBack(std::unique_ptr<Connection> connection, bool hasFailed)
    {
        const bool isSound = connection && m_isSound(*connection);
        {
            const std::scoped_lock lock(m_mutex);
            --m_load.inUse;
            m_load.errors += hasFailed ? 1 : 0;
            if (isSound)
                m_idle.push_back(std::move(connection));
        }
        m_freed.notify_one();
    }

    const std::size_t m_size;
    const Make m_make;
    const IsSound m_isSound;
    mutable std::mutex m_mutex;
    std::condition_variable m_freed;
    std::vector<std::unique_ptr<Connection>> m_idle;
    DatabaseLoad m_load;
};

} // namespace creatormetrics
