// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/operations/backgroundwork.h"

#include <chrono>
#include <utility>

namespace creatormetrics {

BackgroundWork::BackgroundWork(Database &database, const Clock &clock, EndpointLog &log)
    : m_database(database), m_clock(clock), m_log(log)
{}

BackgroundWork::~BackgroundWork()
{
    stop();
}

void BackgroundWork::add(BackgroundJob job)
{
    m_jobs.push_back({std::move(job), 0});
}

void BackgroundWork::start()
{
    m_thread = std::thread([this] { work(); });
}

void BackgroundWork::wake()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isAwake = true;
    }
    m_changed.notify_all();
}

void BackgroundWork::stop()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isEnding = true;
    }
    m_changed.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

// Looks at the clock once a second, because tests and machines that slept move it.
void BackgroundWork::work()
{
    std::unique_lock lock(m_mutex);
    while (!m_isEnding) {
        const bool all = std::exchange(m_isAwake, false);
        lock.unlock();
        runDue(all);
        lock.lock();
        m_changed.wait_for(lock, std::chrono::seconds(1), [this] { return m_isEnding || m_isAwake; });
    }
}

void BackgroundWork::runDue(bool all)
{
    for (auto &entry : m_jobs) {
        const auto now = m_clock.now();
        const bool isDue = now >= entry.nextAt || entry.nextAt > now + entry.job.every; // or the clock was set back
        if (!isDue && !(all && !entry.job.isAlone))
            continue;
        entry.nextAt = now + entry.job.every;
        runOne(entry.job);
    }
}

void BackgroundWork::runOne(const BackgroundJob &job)
{
    try {
        const auto now = m_clock.now();
        if (job.isAlone && !takesTurn(job, now))
            return;
        job.run(now);
        if (job.isAlone)
            m_database.write([&](SqlConnection &connection) {
                connection.run("UPDATE jobs SET last_success_at = $2 WHERE name = $1", {job.name, now});
            });
    } catch (const std::exception &error) {
        m_log.add({.level = "error", .message = "job failed", .job = job.name, .error = error.what()});
    }
}

bool BackgroundWork::takesTurn(const BackgroundJob &job, Milliseconds now)
{
    return m_database.write([&](SqlConnection &connection) {
        connection.run("INSERT INTO jobs(name, next_at) VALUES($1, 0) ON CONFLICT (name) DO NOTHING", {job.name});
        return connection
            .first("UPDATE jobs SET next_at = $2 WHERE name = $1 AND (next_at <= $3 OR next_at > $2) RETURNING name",
                   {job.name, now + job.every, now})
            .has_value();
    });
}

} // namespace creatormetrics
