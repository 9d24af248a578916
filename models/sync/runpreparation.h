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
    bool resumed = false; ///< goes on with tasks or with the run that an earlier one left behind; waiting history alone is none
};

/// Reads what planning needs. For any connection; used for the dry run too.
[[nodiscard]] Result<PlanContext> planContext(Connection &connection, const Connector &connector, const Account &account,
                                              const QDateTime &now, SyncOccasion occasion = SyncOccasion::ByHand);

/// Opens a run, or goes on with the one that was left behind within the hour, and queues what is to be done. Streams that the
/// continued run has completed are not asked again. Posts chosen by age are planned later, by `planLate`. Call it inside one transaction.
[[nodiscard]] Result<PreparedRun> prepareRun(Connection &connection, const Connector &connector, const Account &account,
                                             const QDateTime &now, SyncOccasion occasion = SyncOccasion::ByHand);

/// Queues the posts chosen by age, once the lists have told what is new, and gives their tasks. `occasion` History adds only those
/// never asked. Call it inside one transaction.
[[nodiscard]] Result<std::vector<WaitingTask>> planLate(Connection &connection, const Connector &connector, const Account &account,
                                                        RunId run, const QDateTime &now, SyncOccasion occasion);

} // namespace creatormetrics
