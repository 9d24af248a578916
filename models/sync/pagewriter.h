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
    QDateTime chargedAt = {}; ///< when the task's cost was booked; invalid: it was not
    std::optional<Stream> list = {}; ///< the list whose walk the task belongs to: the stream itself or the one that leads to it
    std::optional<Error> closing = {}; ///< RateLimited: what the headers asked of the stream's budget
};

/// What storing it did.
struct PageCounts {
    qint64 rows = 0;
    qint64 changed = 0;
    qint64 items = 0;
    std::vector<WaitingTask> enqueued;
    bool streamCompleted = false; ///< no recent task of the stream waits any more; waiting history does not count
};

/// Writes rows, their provenance, the former values they revise, the stream's state, the true cost and the remaining queue. Call it
/// inside one transaction: killed before the commit, the task is simply done again. Where a walk that names every visible post has
/// come to its end and its posts have been asked, those that it lacked are marked as gone; mentions that it was to tell of and lacks lose
/// everything that was written (see gonementions.h).
[[nodiscard]] Result<PageCounts> applyPage(Connection &connection, const PageCommit &commit);

} // namespace creatormetrics
