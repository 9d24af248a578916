// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/benchquestion.h"

namespace creatormetrics {

/// overview and growth over each range.
void addOverviewQuestions(BenchQuestions &questions);

} // namespace creatormetrics
