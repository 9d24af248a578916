// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/platform.h"

#include <chrono>

namespace creatormetrics {

/// How long data may be kept and how often it must be looked at again, as each platform's terms demand.
struct RetentionPolicy {
    Platform platform;
    std::chrono::days rawAnswers;    ///< how long raw answers are kept for `explain`
    std::chrono::days verifyContent; ///< stored posts must be found again within this time
    std::chrono::days eraseAfterRevocation; ///< stored API data goes within this time once the user asks or revokes
};

/// Sources: YouTube developer policies III.E.4.b-d (30-day verification, 7-day deletion); the others take the same bounds.
[[nodiscard]] const RetentionPolicy &retentionPolicy(Platform platform);

} // namespace creatormetrics
