// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/store/connection.h"

#include <functional>
#include <vector>

namespace creatormetrics {

/// Finds the accounts that take no part in syncs although they could, because the plan syncs fewer. For a reader's thread.
using FindResting = std::function<Result<std::vector<AccountId>>(Connection &)>;

/// Asked on the main thread at the start of each run and each look of the scheduler, so that the answer is that of the moment.
using RestingRule = std::function<FindResting()>;

} // namespace creatormetrics
