// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/error.h"

#include <chrono>
#include <optional>

namespace creatormetrics {

/// Whether and when a failed call is made again. Pure; the caller waits.
struct RetryPolicy {
    int maximumRetries = 3;
    std::chrono::milliseconds base{1000}; ///< pause before the first retry; doubles with each
    std::chrono::milliseconds retryAfterCap{5000}; ///< a demanded pause up to this is waited for, a longer one is not

    /// The pause before retry number `retry` (from 0), or nothing when the call has failed for good. `jitter` in 0..1 stretches
    /// the pause by up to half, so that many callers do not come back at once. Retried are Timeout and BadResponse (the platform's
    /// own trouble, cut or truncated answers) and RateLimited with a short demanded pause.
    [[nodiscard]] std::optional<std::chrono::milliseconds> pause(const Error &error, int retry, double jitter) const;
};

/// How long a rate limit closes a budget: what the platform said, else an hour.
[[nodiscard]] std::chrono::seconds rateLimitPause(const Error &error);

} // namespace creatormetrics
