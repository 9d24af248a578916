// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/benchquestion.h"

namespace creatormetrics {

/// Ranked lists of posts.
void addContentQuestions(BenchQuestions &questions);

} // namespace creatormetrics
