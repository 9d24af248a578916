// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"

namespace creatormetrics {

/// "sentiment remote …": a model elsewhere that judges mentions too.
[[nodiscard]] std::vector<CommandSpec> remoteScoringCommands();

} // namespace creatormetrics
