// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/chartspec.h"
#include "models/analytics/contentdetail.h"

namespace creatormetrics {

/// The views of a post by its age beside what is typical of the account's earlier posts of its type: the middle half as a band, the
/// median as a line. Ages run to the first of 7, 28, 90 and 365 days, or to the post's own age beyond.
[[nodiscard]] ChartSpec ageChart(const ContentDetail &detail);

} // namespace creatormetrics
