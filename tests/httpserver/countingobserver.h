// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/serverobserver.h"

#include <algorithm>
#include <map>
#include <mutex>

namespace creatormetrics {

/// Counts what a server tells its observer; asked from the test's thread.
class CountingObserver final : public ServerObserver
{
public:
    void connectionOpened(std::size_t openNow) override { note(openNow); }
    void connectionClosed(std::size_t openNow) override { note(openNow); }
    void rejected(Rejection reason) override
    {
        const std::scoped_lock lock(m_mutex);
        ++m_rejections[reason];
    }

    [[nodiscard]] int count(Rejection reason) const
    {
        const std::scoped_lock lock(m_mutex);
        const auto found = m_rejections.find(reason);
        return found == m_rejections.end() ? 0 : found->second;
    }
    [[nodiscard]] int rejections() const // for any reason
    {
        const std::scoped_lock lock(m_mutex);
        int sum = 0;
        for (const auto &[reason, count] : m_rejections)
            sum += count;
        return sum;
    }
    [[nodiscard]] std::size_t open() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_open;
    }
    [[nodiscard]] std::size_t mostOpen() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_mostOpen;
    }

private:
    void note(std::size_t openNow)
    {
        const std::scoped_lock lock(m_mutex);
        m_open = openNow;
        m_mostOpen = std::max(m_mostOpen, openNow);
    }

    mutable std::mutex m_mutex;
    std::map<Rejection, int> m_rejections;
    std::size_t m_open = 0;
    std::size_t m_mostOpen = 0;
};

} // namespace creatormetrics
