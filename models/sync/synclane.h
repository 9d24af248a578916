// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/budget.h"
#include "models/sync/connector.h"
#include "models/sync/retrypolicy.h"
#include "models/sync/transport.h"

#include <functional>
#include <memory>

namespace creatormetrics {

/// How one platform is reached.
struct SyncLane {
    std::shared_ptr<const Connector> connector; ///< shared with work that still waits on the store's threads at shutdown
    RetryPolicy retry;
    /// Called on the platform's thread, once.
    std::function<std::unique_ptr<Transport>()> makeTransport;
    BudgetCaps budgetCaps = {}; ///< what the user allows ("money": thousandths of a dollar a month)
    int sliceCalls = 200;       ///< most calls for history in one pass
};

} // namespace creatormetrics
