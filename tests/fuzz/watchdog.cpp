// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/watchdog.h"

#include <cstdio>
#include <cstdlib>
#include <ctime>

namespace creatormetrics {

namespace {

double processorSeconds()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

} // namespace

Watchdog::Watchdog(std::chrono::seconds limit)
    : m_limit(limit)
    , m_processorStart(processorSeconds())
    , m_start(std::chrono::steady_clock::now())
    , m_thread([this] { watch(); })
{}

Watchdog::~Watchdog()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ends = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void Watchdog::begin(const std::string &name)
{
    const std::lock_guard lock(m_mutex);
    m_name = name;
    m_processorStart = processorSeconds();
    m_start = std::chrono::steady_clock::now();
}

bool Watchdog::isOver() const
{
    constexpr int patience = 20; // how much slower the clock may be
    return processorSeconds() - m_processorStart > static_cast<double>(m_limit.count())
           || std::chrono::steady_clock::now() - m_start > patience * m_limit;
}

void Watchdog::watch()
{
    std::unique_lock lock(m_mutex);
    while (!m_wake.wait_for(lock, std::chrono::milliseconds(200), [this] { return m_ends; })) {
        if (!isOver())
            continue;
        std::fprintf(stderr, "%s: takes longer than %lld s\n", m_name.c_str(), static_cast<long long>(m_limit.count()));
        std::abort();
    }
}

} // namespace creatormetrics
