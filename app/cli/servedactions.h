// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"
#include "app/localapi/localapiactions.h"

namespace creatormetrics {

/// What `serve` does when it is asked to change something. `services` outlives the actions.
[[nodiscard]] LocalApiActions servedActions(Services &services, const Invocation &invocation);

} // namespace creatormetrics
