// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/engagement.h"

namespace creatormetrics {

/// What must be said beside the answer, from its own figures.
[[nodiscard]] std::vector<AnswerNote> engagementNotes(const Engagement &answer);

} // namespace creatormetrics
