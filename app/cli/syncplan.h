// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "app/services/services.h"
#include "models/sync/syncoccasion.h"

namespace creatormetrics {

/// Says what a sync of the accounts (of all with a sign-in when empty) would ask and cost; asks nothing.
[[nodiscard]] ExitCode showSyncPlan(Connection &connection, Services &services,
                                    const std::vector<AccountId> &accounts, SyncOccasion occasion, Console &console);

} // namespace creatormetrics
