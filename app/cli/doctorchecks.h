// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"

namespace creatormetrics {

enum class Health { Good, Warning, Problem };

/// What the doctor says of one thing.
struct Finding {
    QString subject; ///< stable key ("database")
    Health health = Health::Good;
    QString text;
    QString remedy; ///< empty when all is well
};

/// Looks at this computer only; nothing is asked of a platform, nothing is changed. `keepsSecrets`: whether a keychain
/// answered.
[[nodiscard]] std::vector<Finding> examine(const Invocation &invocation, std::optional<bool> keepsSecrets);

} // namespace creatormetrics
