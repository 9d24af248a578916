// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/servicedirectory.h"
#include "models/sync/syncengine.h"

namespace creatormetrics {

/// What the user allows to be spent at a platform, by budget. X sells its posts: without a limit of one's own, 25 dollars a month.
[[nodiscard]] BudgetCaps budgetCapsFor(Platform platform, const ServiceLimits &limits);

/// A lane for every platform that the services file names.
[[nodiscard]] std::vector<SyncLane> lanesFor(const ServiceDirectory &services);

} // namespace creatormetrics
