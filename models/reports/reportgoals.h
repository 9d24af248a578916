// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/overview.h"
#include "models/reports/reportcells.h"

namespace creatormetrics {

enum class GoalState { Unknown, Behind, OnTrack, Ahead };

/// How much of the range had passed at `asOf`, 0..1; its day is not over yet.
[[nodiscard]] double passedShare(const DateRange &range, const QDateTime &asOf);

/// Within goalTolerance of what is due by now it is on track. Sums are due by the share of the range that has passed, a total by as
/// much of the way from where it started (`start`; unknown: the whole goal), averages and rates in full at any time.
inline constexpr double goalTolerance = 0.05;
[[nodiscard]] GoalState goalState(Metric metric, std::optional<double> value, double goal, double passed,
                                  std::optional<double> start = {});

/// "3,600,000 · ahead".
[[nodiscard]] TableCell goalCell(Metric metric, double goal, GoalState state, const FigureFormat &format);
/// One sentence for the summary: "Views are ahead of the goal of 3,600,000."
[[nodiscard]] QString goalSentence(Metric metric, double goal, GoalState state, const FigureFormat &format);

} // namespace creatormetrics
