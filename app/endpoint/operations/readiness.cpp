// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/operations/readiness.h"

#include "app/endpoint/base/compat.h"

namespace creatormetrics {

namespace {

using Steady = std::chrono::steady_clock;
constexpr std::chrono::milliseconds pause{500};
constexpr std::chrono::milliseconds longestSilence{1'500}; // a pause and a second for the answer

} // namespace

Readiness::Readiness(Database &database) : m_database(database) {}

Readiness::~Readiness()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isEnding = true;
    }
    m_changed.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void Readiness::start()
{
    if (ask())
        m_heldAt = Steady::now().time_since_epoch().count();
    m_thread = std::thread([this] { probe(); });
}

bool Readiness::holds() const
{
    const Steady::time_point heldAt{Steady::duration(m_heldAt.load())};
    return !m_isLeaving && m_heldAt != 0 && Steady::now() - heldAt < longestSilence;
}

void Readiness::leave()
{
    m_isLeaving = true;
}

void Readiness::probe()
{
    std::unique_lock lock(m_mutex);
    while (!m_changed.wait_for(lock, pause, [this] { return m_isEnding; })) {
        lock.unlock();
        notifyServiceManager("WATCHDOG=1"); // whoever hangs does not come by here
        if (ask())
            m_heldAt = Steady::now().time_since_epoch().count();
        lock.lock();
    }
}

bool Readiness::ask()
{
    try {
        m_database.read([](SqlConnection &connection) { connection.run("SELECT 1"); });
        return true;
    } catch (const std::exception &) {
        return false;
    }
}

} // namespace creatormetrics
