// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"

namespace creatormetrics {

/// Labels of posts: listed, put on, taken off, renamed.
[[nodiscard]] std::vector<CommandSpec> labelCommands();

} // namespace creatormetrics
