// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <deque>
#include <mutex>
#include <optional>

namespace creatormetrics {

/// At most so many events within any stretch of so long. Safe from every thread.
class RequestWindow
{
public:
    using Moment = std::chrono::steady_clock::time_point;

    RequestWindow(std::size_t most, std::chrono::milliseconds length) : m_most(most), m_length(length) {}

    /// Counts one at `now`, which never goes back, or says how long until the next one may be.
    [[nodiscard]] std::optional<std::chrono::milliseconds> refuse(Moment now);

private:
    const std::size_t m_most;
    const std::chrono::milliseconds m_length;
    std::mutex m_mutex;
    std::deque<Moment> m_counted; ///< no more than m_most, the oldest first
};

} // namespace creatormetrics
