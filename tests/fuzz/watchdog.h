// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

namespace creatormetrics {

/// Ends the program when one input takes too long, after naming it. Counts the time of the processor, so that a busy computer
/// is no finding, and only as a last resort that of the clock.
class Watchdog
{
public:
    explicit Watchdog(std::chrono::seconds limit);
    Watchdog(const Watchdog &) = delete;
    Watchdog &operator=(const Watchdog &) = delete;
    ~Watchdog();

    /// The next input begins; `name` says it to people.
    void begin(const std::string &name);

private:
    void watch();
    [[nodiscard]] bool isOver() const;

    const std::chrono::seconds m_limit;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_ends = false;
    std::string m_name;
    double m_processorStart = 0;
    std::chrono::steady_clock::time_point m_start;
    std::thread m_thread;
};

} // namespace creatormetrics
