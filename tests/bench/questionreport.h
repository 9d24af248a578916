// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/questionrun.h"

namespace creatormetrics {

/// The table of all questions, and below it those that miss an aim: 16 ms warm, 60 ms cold, DuckDB warm and cold (95th percentiles).
[[nodiscard]] QString questionTable(const std::vector<QuestionFigures> &all);

} // namespace creatormetrics
