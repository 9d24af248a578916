// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/chartspec.h"
#include "models/analytics/contentdetail.h"

namespace creatormetrics {

/// The views of a post by its age beside what is typical of the account's earlier posts of its type: the middle half as a band, the
/// median as a line. Ages run to the first of 7, 28, 90 and 365 days, or to the post's own age beyond.
[[nodiscard]] ChartSpec ageChart(const ContentDetail &detail);

/// The lifetime views of several posts by their age, as far as any of them has come; each series has its post's title,
/// shortened.
[[nodiscard]] ChartSpec postsAgeChart(const std::vector<ContentDetail> &posts);

} // namespace creatormetrics
