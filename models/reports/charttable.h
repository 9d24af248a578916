// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/chartspec.h"
#include "models/reports/datatable.h"

namespace creatormetrics {

/// The numbers that a chart is drawn from, and no others: a row for each bucket by day (or age), a column for each series, before a
/// compared one the day that it really was, then the edges of a band, and a word about buckets that are not finished. What the
/// platform did not say is unknown. Watch time is in minutes.
[[nodiscard]] DataTable chartTable(const ChartSpec &spec);

} // namespace creatormetrics
