// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/benchquestion.h"

namespace creatormetrics {

/// The timeline of mentions over each range, and the first page of the newest ones.
void addMentionQuestions(BenchQuestions &questions);

} // namespace creatormetrics
