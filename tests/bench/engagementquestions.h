// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/benchquestion.h"

namespace creatormetrics {

/// Engagement over each range, by activity and by posts published.
void addEngagementQuestions(BenchQuestions &questions);

} // namespace creatormetrics
