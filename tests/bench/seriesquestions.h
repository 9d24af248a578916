// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/benchquestion.h"

namespace creatormetrics {

/// Anomalous days over each range, and the forecast behind the range.
void addSeriesQuestions(BenchQuestions &questions);

} // namespace creatormetrics
