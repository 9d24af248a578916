// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"
#include "models/account/plan.h"

namespace creatormetrics {

class EntitlementKeeper;

/// The user's plan, by the services file or the keychain. BadInput when a services file cannot be used.
[[nodiscard]] Result<Plan> planOf(const Invocation &invocation);
/// The same as far as it is known without the keychain, for commands that only tell.
[[nodiscard]] Result<Plan> knownPlanOf(const Invocation &invocation);
/// The plan once the keychain has been asked, where that matters.
[[nodiscard]] Plan planWhenAsked(EntitlementKeeper &entitlements);

/// BadInput names the plan that has the feature when this one does not.
[[nodiscard]] Outcome requireFeature(Plan plan, Feature feature);
[[nodiscard]] Outcome requireFeature(const Invocation &invocation, Feature feature);

} // namespace creatormetrics
