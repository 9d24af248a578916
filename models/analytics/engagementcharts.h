// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/chartspec.h"
#include "models/analytics/engagement.h"

#include <QLocale>

namespace creatormetrics {

/// One line for each platform that tells the figure (engagements, a part of them, or their rate by the answer's denominator), the
/// compared period dashed when there is one platform.
[[nodiscard]] ChartSpec engagementChart(const Engagement &answer, Metric metric, const QLocale &locale = QLocale());
/// The rate of all chosen accounts by every denominator that is known: one line each.
[[nodiscard]] ChartSpec engagementRatesChart(const Engagement &answer, const QLocale &locale = QLocale());

} // namespace creatormetrics
