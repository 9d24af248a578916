// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/answernote.h"
#include "models/analytics/overview.h"
#include "models/domain/figureformat.h"

namespace creatormetrics {

/// Pieces that the answers' texts share.

/// "2026-10-20 to 2026-11-16".
[[nodiscard]] QString daysText(const DateRange &range);
/// The title with the days, and those that they are compared with.
[[nodiscard]] QString answerHeadline(const QString &title, const AnalyticsQuery &query);
/// "+14.2 %", "−0.3 pp", "new"; a dash when there is nothing to compare with.
[[nodiscard]] QString changeText(Metric metric, const Delta &delta, const FigureFormat &format);
/// One note a paragraph, wrapped to the terminal's 80 columns; empty without notes.
[[nodiscard]] QString notesText(const std::vector<AnswerNote> &notes);

} // namespace creatormetrics
