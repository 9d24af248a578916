// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"

namespace creatormetrics {

/// `accounts`: every account with its state, how fresh and complete its figures are, and when its sign-in ends.
[[nodiscard]] ExitCode listAccounts(const Invocation &invocation, Console &console);

} // namespace creatormetrics
