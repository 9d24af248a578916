// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/figureset.h"

#include <functional>

namespace creatormetrics {

/// How `value` compares with `previous` for this metric's unit.
[[nodiscard]] Delta deltaOf(Metric metric, std::optional<double> value, std::optional<double> previous);

/// True when `change` is no larger than the changes from period to period usually are: within twice the robust spread (1.4826 x median
/// absolute deviation) around their median. Fewer than four earlier changes never make one ordinary.
[[nodiscard]] bool isOrdinary(double change, const std::vector<double> &earlierChanges);

/// How many periods before the asked one are looked at for the ordinary spread.
inline constexpr int spreadPeriods = 6;

/// The card of a metric that days add up to (not posts).
[[nodiscard]] Card metricCard(const FigureSet &figures, Metric metric, const AnalyticsQuery &query);

/// The card that counts publications. `published` gives the count of a platform in a range.
using PublishedCount = std::function<Result<qint64>(Platform platform, const DateRange &range)>;
[[nodiscard]] Result<Card> postsCard(const FigureSet &figures, const AnalyticsQuery &query, const PublishedCount &published);

} // namespace creatormetrics
