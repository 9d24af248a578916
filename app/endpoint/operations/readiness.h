// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/store/database.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace creatormetrics {

/// Whether the endpoint can do its work: asks the database twice a second on a thread of its own, so that being
/// asked costs nothing and a question that hangs makes the answer "no" within a second. Redis is not asked: without it limits
/// are counted here, and if that made every replica unready, it would be the outage it is not.
class Readiness
{
public:
    explicit Readiness(Database &database);
    ~Readiness();

    void start();
    [[nodiscard]] bool holds() const;
    void leave(); // not ready any more, for good

private:
    void probe();
    bool ask();

    Database &m_database;
    std::atomic<std::chrono::steady_clock::rep> m_heldAt{0};
    std::atomic<bool> m_isLeaving{false};
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_isEnding = false;
    std::thread m_thread;
};

} // namespace creatormetrics
