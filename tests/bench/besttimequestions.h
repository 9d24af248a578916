// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/benchquestion.h"

namespace creatormetrics {

/// Best hour of the week over each range.
void addBestTimeQuestions(BenchQuestions &questions);

} // namespace creatormetrics
