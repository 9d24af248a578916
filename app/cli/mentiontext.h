// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/mentionfeed.h"
#include "models/analytics/mentionspikes.h"
#include "models/analytics/mentiontimeline.h"

#include <QLocale>

namespace creatormetrics {

/// The answers about mentions as tables for a terminal of 80 columns.
[[nodiscard]] QString mentionTimelineText(const MentionTimeline &timeline, const QLocale &locale);
[[nodiscard]] QString mentionSummaryText(const MentionSummary &summary, const std::vector<NegativeSpike> &spikes,
                                         const QLocale &locale);
[[nodiscard]] QString mentionFeedText(const MentionFeed &feed, const QLocale &locale);

} // namespace creatormetrics
