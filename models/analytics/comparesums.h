// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/compare.h"
#include "models/analytics/figuresum.h"

namespace creatormetrics {

/// One figure of one column in both periods, while accounts are added.
struct CompareSums {
    FigureSum now = {};
    FigureSum before = {};
    std::optional<double> daily = {};
    std::optional<double> beforeDaily = {};
    bool tells = false; ///< some account gives it at all
    bool newcomer = false; ///< some account tells the range and nothing of the compared one

    void add(const CompareSums &account);
};

/// What an account tells of every row of the comparison, in the order of `comparedMetrics`.
[[nodiscard]] std::vector<CompareSums> compareSums(const AccountFigures &account, const AnalyticsQuery &query);

/// The rows, in order of appearance. Posts (publications) are among them and left empty by `compareSums`.
[[nodiscard]] std::span<const Metric> comparedMetrics();

/// The column's figure; `platforms` says who could give it.
[[nodiscard]] CompareCell compareCell(Metric metric, const CompareSums &sums, Platform platform,
                                      const AnalyticsQuery &query);

} // namespace creatormetrics
