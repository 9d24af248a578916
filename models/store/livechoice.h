// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/store/connection.h"

#include <vector>

namespace creatormetrics {

/// The accounts that the user wants to be synced where the plan does not sync all, the most wanted first; empty: has not chosen.
[[nodiscard]] Result<std::vector<AccountId>> liveChoice(Connection &connection);
/// In place of the former choice, which an empty one takes back. In the caller's transaction.
Outcome setLiveChoice(Connection &connection, const std::vector<AccountId> &choice);

} // namespace creatormetrics
