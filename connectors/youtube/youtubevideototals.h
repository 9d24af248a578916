// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/sync/httpmessage.h"
#include "models/sync/page.h"

namespace creatormetrics {

/// Lifetime shares of the most viewed videos, as figures of items; their other figures come from the Data API, which has
/// no shares. A refusal of the metric gives a page that names it.
[[nodiscard]] Result<Page> parseVideoTotals(const HttpResponse &response);

} // namespace creatormetrics
