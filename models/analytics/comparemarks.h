// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/compare.h"

namespace creatormetrics {

/// Marks every row of the answer, whose cells stand: why the platforms' figures do not compare, and what else to know.
void markRows(CompareAnswer &answer);

/// What must be said beside the whole answer.
[[nodiscard]] std::vector<AnswerNote> compareNotes(const CompareAnswer &answer);

} // namespace creatormetrics
