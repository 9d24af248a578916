// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"

namespace creatormetrics {

/// `workspace check`: whether the database is sound and everything kept beside its rows agrees with them; `--repair`
/// makes the latter anew.
[[nodiscard]] CommandSpec checkCommand();

} // namespace creatormetrics
