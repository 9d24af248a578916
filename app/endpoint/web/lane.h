// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace creatormetrics {

/// A few threads with a bounded queue for one kind of work, so that slow work of one kind keeps nothing else waiting.
class Lane
{
public:
    using Job = std::function<void()>;
    enum class Priority { Normal, Background }; // Background yields the processor to threads that serve sockets

    Lane(std::size_t threads, std::size_t queue, Priority priority = Priority::Normal);
    ~Lane(); // as `end`
    Lane(const Lane &) = delete;
    Lane &operator=(const Lane &) = delete;

    /// False, and the job is not taken, when the queue is full. A job must not throw.
    [[nodiscard]] bool post(Job job);
    [[nodiscard]] std::size_t waiting() const; // queued, not begun
    /// Takes nothing more, does what is queued, and waits for it. Before what jobs stand on goes away; again it does nothing.
    void end();

private:
    void work();

    const std::size_t m_queue;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Job> m_jobs;
    bool m_isEnding = false;
    std::vector<std::thread> m_threads;
};

} // namespace creatormetrics
