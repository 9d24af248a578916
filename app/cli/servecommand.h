// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"

namespace creatormetrics {

/// `serve`: the local API, until Ctrl-C or a polite request to end.
[[nodiscard]] CommandSpec serveCommand();

} // namespace creatormetrics
