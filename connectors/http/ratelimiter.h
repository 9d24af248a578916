// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <deque>

namespace creatormetrics {

/// So many calls in any stretch of `window`. No calls at all means no limit.
struct RateLimit {
    int calls = 0;
    std::chrono::milliseconds window{0};
};

/// Says how long to wait before the next call to a platform. A value without clock or timer: the caller brings a steady time.
/// The limit holds for every stretch of the window, not only for fixed ones, so a burst at a boundary never exceeds it.
class RateLimiter
{
public:
    using Time = std::chrono::steady_clock::time_point;

    explicit RateLimiter(RateLimit limit) : m_limit(limit) {}

    /// Zero when a call may go out at `now`; does not count it.
    [[nodiscard]] std::chrono::milliseconds pause(Time now) const;
    /// Counts a call that goes out at `now`; times never go back.
    void spend(Time now);
    /// What the platform's headers said: so many calls are left until `reset` from now. With none left, nothing goes before.
    void learn(int remaining, std::chrono::milliseconds reset, Time now);

private:
    RateLimit m_limit;
    std::deque<Time> m_recent; ///< at most `m_limit.calls`, oldest first
    Time m_heldUntil;
};

} // namespace creatormetrics
