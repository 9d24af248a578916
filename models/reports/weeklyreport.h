// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/monthlyreport.h"

namespace creatormetrics {

/// The report of a week on two pages and without a cover: summary, key figures against the week before, growth; then the
/// top posts, mentions where there are any, and notes. Pure: the same values give the same document.
[[nodiscard]] ReportDocument weeklyReport(const Overview &overview, const Growth &growth, const ReportFrame &frame,
                                          const std::optional<MentionSummary> &mentions = {});

} // namespace creatormetrics
