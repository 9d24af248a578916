// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"

namespace creatormetrics {

/// Judging mentions by hand, and how far the scorers agree with it.
[[nodiscard]] std::vector<CommandSpec> correctionCommands();

} // namespace creatormetrics
