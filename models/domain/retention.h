// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/platform.h"

#include <chrono>
#include <optional>

namespace creatormetrics {

/// How long data may be kept and how often it must be looked at again, as each platform's terms demand.
struct RetentionPolicy {
    Platform platform;
    std::chrono::days rawAnswers;    ///< how long raw answers are kept for `explain`
    std::chrono::days verifyContent; ///< stored posts must be found again within this time
    std::chrono::days eraseAfterRevocation; ///< stored API data goes within this time once the user asks or revokes
    std::optional<std::chrono::days> mentions; ///< what others wrote must be found again within this time or go; nothing: no such rule
};

/// Sources: YouTube developer policies III.E.4.b-d (30-day verification, 7-day deletion; what is read without its author's consent is refreshed
/// or deleted within 30 days); the others take the same bounds for the user's own data, and have no term for what others wrote: it goes
/// when its original is known to have gone.
[[nodiscard]] const RetentionPolicy &retentionPolicy(Platform platform);

} // namespace creatormetrics
