// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"
#include "models/account/plan.h"

namespace creatormetrics {

/// The user's plan. BadInput when a services file cannot be used.
[[nodiscard]] Result<Plan> planOf(const Invocation &invocation);

/// BadInput names the plan that has the feature when this one does not.
[[nodiscard]] Outcome requireFeature(Plan plan, Feature feature);
[[nodiscard]] Outcome requireFeature(const Invocation &invocation, Feature feature);

} // namespace creatormetrics
