// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/connector.h"
#include "models/sync/pagewriter.h"
#include "models/sync/planner.h"

namespace creatormetrics {

/// What one run of an account begins with.
struct PreparedRun {
    RunId run{0};
    std::vector<WaitingTask> tasks;
    bool resumed = false; ///< goes on with tasks or with the run that an earlier one left behind
};

/// Reads what planning needs. For any connection; used for the dry run too.
[[nodiscard]] Result<PlanContext> planContext(Connection &connection, const Connector &connector, const Account &account,
                                              const QDateTime &now);

/// Opens a run, or goes on with the one that was left behind, and queues what is to be done. Streams that the continued run has
/// completed within the last hour are not asked again. Call it inside one transaction.
[[nodiscard]] Result<PreparedRun> prepareRun(Connection &connection, const Connector &connector, const Account &account,
                                             const QDateTime &now);

} // namespace creatormetrics
