// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/provenance.h"
#include "models/sync/page.h"
#include "models/sync/stream.h"

namespace creatormetrics {

/// A task in the queue table.
struct WaitingTask {
    qint64 id = 0;
    FetchTask task;
};

/// An answer with everything needed to store it.
struct PageCommit {
    Account account;
    RunId run{0};
    Stream stream;
    WaitingTask done;   ///< the task that it answers; leaves the queue
    FetchRecord fetch;
    Page page;
    QDateTime now;
};

/// What storing it did.
struct PageCounts {
    qint64 rows = 0;
    qint64 changed = 0;
    qint64 items = 0;
    std::vector<WaitingTask> enqueued;
    bool streamCompleted = false; ///< no task of the stream waits any more
};

/// Writes rows, their provenance, the former values they revise, the stream's state and the remaining queue. Call it inside one
/// transaction: killed before the commit, the task is simply done again.
[[nodiscard]] Result<PageCounts> applyPage(Connection &connection, const PageCommit &commit);

} // namespace creatormetrics
