// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace creatormetrics {

/// Median of the known values (NaN is unknown); NaN when none is known. The mean of the middle two for an even number.
[[nodiscard]] double knownMedian(std::span<const double> values);

/// For every index the median of the known values from `before` indexes before it to `after` behind it, cut at the
/// ends of the series; NaN where none is known. n log w comparisons and n w / 2 moves of adjoining memory, so quick
/// up to windows of some thousands.
[[nodiscard]] std::vector<double> runningMedians(std::span<const double> values, std::size_t before, std::size_t after);

} // namespace creatormetrics
