// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"
#include "models/domain/account.h"
#include "models/store/connection.h"

namespace creatormetrics {

/// The account of that number; BadInput names the parameter and the accounts there are.
[[nodiscard]] Result<Account> chosenAccount(Connection &connection, const QString &parameter, const QString &text);
/// The one that --account names, or nothing when it does not.
[[nodiscard]] Result<std::optional<Account>> accountOption(Connection &connection, const Invocation &invocation);

} // namespace creatormetrics
