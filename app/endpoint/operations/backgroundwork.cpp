// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/operations/backgroundwork.h"

#include <chrono>
#include <utility>

namespace creatormetrics {

BackgroundWork::BackgroundWork(Database &database, const Clock &clock, EndpointLog &log)
    : m_database(database), m_clock(clock), m_log(log), m_lines(1)
{}

BackgroundWork::~BackgroundWork()
{
    stop();
}

void BackgroundWork::add(BackgroundJob job)
{
    Line &line = job.asksOthers ? m_lines.emplace_back() : m_lines.front();
    line.push_back({std::move(job), 0});
}

void BackgroundWork::start()
{
    for (auto &line : m_lines)
        m_threads.emplace_back([this, &line] { work(line); });
}

void BackgroundWork::wake()
{
    {
        const std::scoped_lock lock(m_mutex);
        ++m_wakes;
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
    for (auto &thread : m_threads)
        thread.join();
    m_threads.clear();
}

bool BackgroundWork::isEnding()
{
    const std::scoped_lock lock(m_mutex);
    return m_isEnding;
}

// Looks at the clock once a second, because tests and machines that slept move it.
void BackgroundWork::work(Line &line)
{
    std::unique_lock lock(m_mutex);
    std::uint64_t seen = m_wakes;
    while (!m_isEnding) {
        const bool all = std::exchange(seen, m_wakes) != m_wakes;
        lock.unlock();
        runDue(line, all);
        lock.lock();
        m_changed.wait_for(lock, std::chrono::seconds(1), [&] { return m_isEnding || m_wakes != seen; });
    }
}

void BackgroundWork::runDue(Line &line, bool all)
{
    for (auto &entry : line) {
        const auto now = m_clock.now();
        const bool isDue = now >= entry.nextAt || entry.nextAt > now + entry.job.every; // or the clock was set back
        if (isEnding())
            return;
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
