// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/base/clock.h"

#include <cstdint>
#include <string>

namespace creatormetrics {

/// How many requests within how long.
struct Quota {
    std::int64_t limit = 0;
    Milliseconds window = 15 * oneMinute;
};

/// What came of asking for one request.
struct LimitDecision {
    bool isAllowed = true;
    std::int64_t limit = 0;
    std::int64_t remaining = 0; // after this one
    Milliseconds resetAfter = 0; // until the whole quota is free again, if nothing more is asked
    Milliseconds retryAfter = 0; // until the next one can pass; 0 when allowed
    friend bool operator==(const LimitDecision &, const LimitDecision &) = default;
};

/// One key's state: what was counted in the window that `index` numbers and in the one before.
struct WindowCount {
    std::int64_t index = 0;
    std::int64_t current = 0;
    std::int64_t previous = 0;
};

/// Two buckets that slide: the requests of the window before count by the share of it that is still within reach. Integers only,
/// so that this and the script that Redis runs decide alike. Counts the request when it is allowed.
[[nodiscard]] LimitDecision decide(WindowCount &count, const Quota &quota, Milliseconds now);

} // namespace creatormetrics
