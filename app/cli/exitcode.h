// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/error.h"

namespace creatormetrics {

/// What the program tells the shell; a promise to scripts, never renumbered.
enum class ExitCode {
    Done = 0,
    Failed = 1,
    Usage = 2,
    Offline = 3,
    SignedOut = 4,
    Limited = 5, ///< rate limited or quota spent
    Storage = 6,
};

[[nodiscard]] ExitCode exitCodeFor(ErrorKind kind);

} // namespace creatormetrics
