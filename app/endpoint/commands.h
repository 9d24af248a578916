// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>

namespace creatormetrics {

/// Runs `serve`, `migrate`, `backup`, `restore`, `keygen`, `reconcile` or `doctor` with its arguments; says what is wrong on standard error.
/// 0 done, 1 failed, 2 not understood.
[[nodiscard]] int runEndpointCommand(std::span<const std::string> arguments);

} // namespace creatormetrics
