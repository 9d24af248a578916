// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/base/clock.h"
#include "app/endpoint/operations/eventlog.h"
#include "app/endpoint/store/database.h"

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace creatormetrics {

/// Work that comes round by itself. `run` does what is due and returns soon; it may throw, which is logged, and it is called again
/// at its next turn.
struct BackgroundJob {
    std::string name;
    Milliseconds every = oneSecond;
    std::function<void(Milliseconds now)> run;
    bool isAlone = false; // one replica does each turn (by a row of `jobs`); otherwise all do and claim row by row
    bool asksOthers = false; // waits for a service that may hang: has a thread of its own, so that nothing else waits with it
};

/// One thread that goes through the jobs, and at once through all of them after `wake`; and one for each job that asks others.
class BackgroundWork
{
public:
    BackgroundWork(Database &database, const Clock &clock, EndpointLog &log);
    ~BackgroundWork(); // ends after the jobs at hand

    void add(BackgroundJob job); // before start
    void start();
    void wake(); // something was put into a queue; safe from every thread
    void stop();

private:
    struct Entry {
        BackgroundJob job;
        Milliseconds nextAt = 0;
    };
    using Line = std::vector<Entry>; // jobs that follow each other on one thread
    void work(Line &line);
    void runDue(Line &line, bool all);
    [[nodiscard]] bool isEnding();
    void runOne(const BackgroundJob &job);
    bool takesTurn(const BackgroundJob &job, Milliseconds now);

    Database &m_database;
    const Clock &m_clock;
    EndpointLog &m_log;
    std::vector<Line> m_lines; // the first holds what asks nobody; complete before the threads start
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::uint64_t m_wakes = 0;
    bool m_isEnding = false;
    std::vector<std::thread> m_threads;
};

} // namespace creatormetrics
