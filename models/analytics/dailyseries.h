// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/accountfigures.h"
#include "models/analytics/analyticsquery.h"

namespace creatormetrics {

/// The metrics that must be loaded so that days of `metric` can be told.
[[nodiscard]] std::vector<Metric> metricsForDays(Metric metric, Denominator denominator);

/// A figure day by day as fractions, NaN where it is unknown; also the engagement rate.
[[nodiscard]] std::vector<double> dailySeries(const AccountFigures &figures, Metric metric, Denominator denominator,
                                              const DateRange &days);

} // namespace creatormetrics
