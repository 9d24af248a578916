// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/http/ratelimiter.h"

#include <algorithm>

namespace creatormetrics {

using std::chrono::milliseconds;

milliseconds RateLimiter::pause(Time now) const
{
    Time free = m_heldUntil;
    if (m_limit.calls > 0 && m_recent.size() >= static_cast<size_t>(m_limit.calls))
        free = std::max(free, m_recent.front() + m_limit.window);
    return free > now ? std::chrono::ceil<milliseconds>(free - now) : milliseconds(0);
}

void RateLimiter::spend(Time now)
{
    if (m_limit.calls <= 0)
        return;
    m_recent.push_back(now);
    while (m_recent.size() > static_cast<size_t>(m_limit.calls))
        m_recent.pop_front();
}

void RateLimiter::learn(int remaining, milliseconds reset, Time now)
{
    if (remaining <= 0)
        m_heldUntil = std::max(m_heldUntil, now + std::max(reset, milliseconds(0)));
}

} // namespace creatormetrics
