// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/benchquestion.h"

namespace creatormetrics {

/// What changed over 28 days, 12 months and five years, each against as long before.
void addChangesQuestions(BenchQuestions &questions);

} // namespace creatormetrics
