// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/reportcontext.h"

#include <QStringList>

namespace creatormetrics {

/// What the summary says when its author writes nothing, as Markdown: how views moved, and the post without which they would
/// have moved otherwise. For an editor to begin with; sentences are in the language of the caller.
[[nodiscard]] QString draftedSummary(const ReportFigures &figures, const ReportSettings &settings);

/// The same as plain sentences.
[[nodiscard]] QStringList summaryLead(const ReportContext &context);
/// Followers, what moved views, the best month, engagement, reach, posts, goals, days that are not complete.
[[nodiscard]] QStringList summaryBullets(const ReportContext &context);
/// Of Followers, where growth tells it; nothing of other metrics.
[[nodiscard]] std::optional<double> followersAtStart(const ReportFigures &figures, Metric metric);
/// Whether any figure is known and not 0.
[[nodiscard]] bool hasAnyFigure(const Overview &overview);

} // namespace creatormetrics
