// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/chartspec.h"
#include "models/analytics/mentiontimeline.h"

#include <QLocale>

namespace creatormetrics {

/// Mentions by bucket: one line for each sentiment. Buckets before the first mention that was ever told are gaps, and so is
/// everything while no mention is judged.
[[nodiscard]] ChartSpec mentionChart(const MentionTimeline &timeline, const QLocale &locale = QLocale());

} // namespace creatormetrics
