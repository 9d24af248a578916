// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account/plan.h"
#include "models/domain/servicedirectory.h"

namespace creatormetrics {

/// The user's plan: what the services file names as "plan", else everything, as long as nobody can sign in to have one.
[[nodiscard]] Plan currentPlan(const ServiceDirectory &directory);

} // namespace creatormetrics
