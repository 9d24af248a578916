// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/planner.h"

namespace creatormetrics {

/// The first day that the platform can still tell of: the account's first, or as far back as it remembers.
[[nodiscard]] QDate firstKnowableDay(const Stream &stream, const PlanContext &context);
/// The days before the recent ones that a plan may fill, when it is time to look at them: always the first time, later once a week
/// and after a long absence. Nothing when none is left, when some still wait or when one call asks everything.
[[nodiscard]] std::optional<DateRange> historyRange(const Stream &stream, const PlanContext &context);
/// The stream's calls: recent days oldest first, so that the last complete day never jumps over a day that failed; then history,
/// newest first.
[[nodiscard]] std::vector<FetchTask> planDaily(const Stream &stream, const PlanContext &context);

} // namespace creatormetrics
