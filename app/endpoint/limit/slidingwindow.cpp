// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/limit/slidingwindow.h"

#include <algorithm>

namespace creatormetrics {

namespace {

void moveTo(WindowCount &count, std::int64_t index)
{
    if (index == count.index)
        return;
    count.previous = index == count.index + 1 ? count.current : 0;
    count.current = 0;
    count.index = index;
}

// Of what was counted before, how much still weighs `elapsed` into the present window; rounded up.
std::int64_t weightOf(std::int64_t previous, Milliseconds elapsed, Milliseconds window)
{
    return (previous * (window - elapsed) + window - 1) / window;
}

// The first moment, from now on, at which one more would pass.
Milliseconds waitFor(const WindowCount &count, const Quota &quota, Milliseconds elapsed)
{
    const auto rest = quota.window - elapsed;
    if (count.current < quota.limit) {
        // previous * (window - t) / window must fall to limit - current - 1 within this window
        const auto room = quota.limit - count.current - 1;
        const auto at = quota.window - room * quota.window / count.previous;
        return std::max<Milliseconds>(1, at - elapsed);
    }
    // In the next window the present count slides out.
    const auto at = quota.window - (quota.limit - 1) * quota.window / count.current;
    return rest + std::max<Milliseconds>(0, at);
}

} // namespace

LimitDecision decide(WindowCount &count, const Quota &quota, Milliseconds now)
{
    // A clock that steps back stays in the window it was in: nobody gains a fresh quota by it.
    moveTo(count, std::max(count.index, now / quota.window));
    const Milliseconds elapsed = std::max<Milliseconds>(0, now - count.index * quota.window);
    const auto used = count.current + weightOf(count.previous, elapsed, quota.window);
    LimitDecision decision;
    decision.limit = quota.limit;
    decision.isAllowed = used < quota.limit;
    decision.remaining = std::max<std::int64_t>(0, quota.limit - used - 1);
    if (decision.isAllowed)
        ++count.current;
    else
        decision.retryAfter = waitFor(count, quota, elapsed);
    decision.resetAfter = quota.window - elapsed + (count.current > 0 ? quota.window : 0);
    return decision;
}

} // namespace creatormetrics
