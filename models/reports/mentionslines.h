// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/chartspec.h"
#include "models/analytics/mentiontimeline.h"

#include <QLocale>

namespace creatormetrics {

/// Mentions by bucket as a report draws them: one line for each sentiment. Buckets before the first mention that was ever told are
/// gaps; without any judged mention there are no lines.
[[nodiscard]] ChartSpec mentionsLines(const MentionTimeline &timeline, const QLocale &locale);

} // namespace creatormetrics
