// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/platform.h"
#include "models/store/connection.h"
#include "models/sync/syncservice.h"

namespace creatormetrics {

/// Keeps a platform that is down from being asked for every account: after three passes in a row that brought nothing but its trouble
/// it is left alone for 15 minutes, doubling to 4 hours with each pass that fails again; one good pass ends that. Kept in the ledger as
/// the budget "circuit", so that a restart does not forget it.
struct Circuit {
    qint64 failures = 0; ///< passes in a row
    std::optional<QDateTime> openUntil; ///< in the future: nobody asks
};

/// What a pass says about the platform.
enum class CircuitSign { Good, Trouble, Neither };

/// Good: an answer was stored. Trouble: none was, and the platform did not answer, answered nonsense or was not to be reached.
[[nodiscard]] CircuitSign circuitSign(const AccountReport &report);
/// An end that lies further off than any pause was written by a clock that was wrong, and counts for nothing.
[[nodiscard]] Result<Circuit> circuitOf(Connection &connection, Platform platform, const QDateTime &now);
/// Books what a pass said and gives the state after it.
[[nodiscard]] Result<Circuit> bookPass(Connection &connection, Platform platform, CircuitSign sign, const QDateTime &now);
/// What an account that may not be asked ends with.
[[nodiscard]] Error circuitError(const Circuit &circuit, const QDateTime &now);

} // namespace creatormetrics
