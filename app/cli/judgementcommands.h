// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commandline.h"

namespace creatormetrics {

/// What the user says of mentions and of words: `sentiment correct`, `sentiment agreement` and `sentiment words`.
[[nodiscard]] std::vector<CommandSpec> judgementCommands();

} // namespace creatormetrics
