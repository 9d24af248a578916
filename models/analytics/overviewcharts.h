// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/chartspec.h"
#include "models/analytics/growth.h"
#include "models/analytics/overview.h"

#include <QLocale>

namespace creatormetrics {

/// The main trend of an overview: one line per platform that gives the metric, the compared period dashed when there
/// is one platform. Texts are written for `locale`.
[[nodiscard]] ChartSpec trendChart(const Overview &overview, Metric metric, const QLocale &locale = QLocale());
/// Net followers by bucket as bars.
[[nodiscard]] ChartSpec growthChart(const Growth &growth, const QLocale &locale = QLocale());

} // namespace creatormetrics
