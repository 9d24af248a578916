// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/benchquestion.h"

namespace creatormetrics {

/// Platforms side by side over each range.
void addCompareQuestions(BenchQuestions &questions);

} // namespace creatormetrics
