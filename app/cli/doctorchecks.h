// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/doctorfinding.h"
#include "app/cli/invocation.h"

#include <optional>
#include <vector>

namespace creatormetrics {

/// What the system answered when it was asked.
struct Surroundings {
    std::optional<bool> keepsSecrets; ///< whether there is a keychain; nothing when it does not answer
    bool knowsNetwork = false; ///< false: the system does not tell
    bool online = true;
    bool metered = false;
};

/// Looks at this computer only; nothing is asked of a platform, nothing is changed.
[[nodiscard]] std::vector<Finding> examine(const Invocation &invocation, const Surroundings &surroundings);

} // namespace creatormetrics
