// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/mentiontimeline.h"
#include "models/reports/reportsections.h"

namespace creatormetrics {

/// How many mentions there were, how they spoke, and how that compares; empty when no chosen account had any.
[[nodiscard]] ReportBlocks mentionsSection(const MentionSummary &mentions, const ReportWords &words);

} // namespace creatormetrics
