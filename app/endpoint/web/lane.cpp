// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/web/lane.h"

#include "app/endpoint/base/compat.h"

namespace creatormetrics {

Lane::Lane(std::size_t threads, std::size_t queue, Priority priority) : m_queue(queue)
{
    for (std::size_t i = 0; i < threads; ++i)
        m_threads.emplace_back([this, priority] {
            if (priority == Priority::Background)
                yieldProcessorToOthers();
            work();
        });
}

Lane::~Lane()
{
    end();
}

void Lane::end()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isEnding = true;
    }
    m_changed.notify_all();
    for (auto &thread : m_threads) {
        if (thread.joinable())
            thread.join();
    }
}

bool Lane::post(Job job)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_isEnding || m_jobs.size() >= m_queue)
            return false;
        m_jobs.push_back(std::move(job));
    }
    m_changed.notify_one();
    return true;
}

std::size_t Lane::waiting() const
{
    const std::scoped_lock lock(m_mutex);
    return m_jobs.size();
}

void Lane::work()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_changed.wait(lock, [this] { return m_isEnding || !m_jobs.empty(); });
        if (m_jobs.empty())
            return;
        {
            const Job job = std::move(m_jobs.front());
            m_jobs.pop_front();
            lock.unlock();
            job();
        } // what the job held goes before the lock is taken again
        lock.lock();
    }
}

} // namespace creatormetrics
