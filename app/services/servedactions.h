// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/localapi/localapiactions.h"
#include "app/services/services.h"

namespace creatormetrics {

/// What the local API does when it is asked to change something, the same in both programs. `services` outlives the actions; the texts of
/// reports (ReportLanguages) are installed before one is made.
[[nodiscard]] LocalApiActions servedActions(Services &services);

} // namespace creatormetrics
