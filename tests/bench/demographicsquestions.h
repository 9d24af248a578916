// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/benchquestion.h"

namespace creatormetrics {

/// The audiences of all accounts.
void addDemographicsQuestions(BenchQuestions &questions);

} // namespace creatormetrics
