// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/store/connection.h"
#include "models/sync/budget.h"
#include "models/sync/stream.h"

#include <QHash>

namespace creatormetrics {

/// What the scheduler has to know of a platform; values only, for the reader's thread.
struct LaneFacts {
    std::vector<Stream> streams;
    BudgetCaps caps;
};

using FactsOf = QHash<Platform, LaneFacts>;

/// When an account wants to be synced.
struct DueTime {
    AccountId account{0};
    QDateTime recent;                 ///< when its next stream has its turn
    std::optional<QDateTime> history; ///< when what waits of its history may go on; nothing when none waits
};

/// Of every connected account with a lane that is not archived. Budgets that are closed, troubles and a platform that is left alone
/// push it back.
[[nodiscard]] Result<std::vector<DueTime>> dueTimes(Connection &connection, const FactsOf &facts, const QDateTime &now);

} // namespace creatormetrics
