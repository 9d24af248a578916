// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/retrypolicy.h"

#include <algorithm>

namespace creatormetrics {

using std::chrono::milliseconds;

std::optional<milliseconds> RetryPolicy::pause(const Error &error, int retry, double jitter) const
{
    if (retry >= maximumRetries)
        return std::nullopt;
    const auto stretched = [jitter](milliseconds pause) {
        const double factor = 1.0 + 0.5 * std::clamp(jitter, 0.0, 1.0);
        return milliseconds(static_cast<qint64>(static_cast<double>(pause.count()) * factor));
    };
    switch (error.kind) {
    case ErrorKind::Timeout:
    case ErrorKind::BadResponse:
        return stretched(base * (1 << retry));
    case ErrorKind::RateLimited:
        if (!error.retryAfter || *error.retryAfter > retryAfterCap)
            return std::nullopt;
        // Never earlier than demanded.
        return milliseconds(*error.retryAfter) + stretched(base) - base;
    default:
        return std::nullopt;
    }
}

std::chrono::seconds rateLimitPause(const Error &error)
{
    return error.retryAfter.value_or(std::chrono::hours(1));
}

} // namespace creatormetrics
