// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/syncrepository.h"
#include "models/sync/connector.h"

namespace creatormetrics {

/// What a plan depends on besides the connector.
struct PlanContext {
    Account account;
    StreamStates states;
    QDateTime now; ///< UTC
    /// The account's posts after the first page of its list, newest first; looked at again on days when the list is not walked.
    QStringList olderIds;
    qint64 knownItems = 0; ///< posts stored so far, for the estimate of a walk
};

/// The calls that one sync of the account begins with, in order; lists and follow-ups grow from their answers. Streams in
/// `done` are left out. Pure: the same context gives the same plan.
[[nodiscard]] std::vector<FetchTask> planSync(const Connector &connector, const PlanContext &context,
                                              const QStringList &done = {});

/// Calls and units that a plan will cost.
struct PlanCost {
    QString budget; ///< empty: unmetered calls
    qint64 calls = 0;
    qint64 units = 0;
    bool estimated = false; ///< the length of a list is not known for certain
};

/// By budget, with the follow-ups that can be foreseen.
[[nodiscard]] std::vector<PlanCost> planCost(const Connector &connector, const PlanContext &context,
                                             const std::vector<FetchTask> &plan);

} // namespace creatormetrics
