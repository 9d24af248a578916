// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/growth.h"
#include "models/analytics/mentiontimeline.h"
#include "models/reports/reportdocument.h"

#include <QTimeZone>

namespace creatormetrics {

/// What a report is made from besides the figures.
struct ReportFrame {
    QString workspaceName;
    QLocale locale;
    QDateTime generatedAt; ///< UTC
    QTimeZone zone; ///< in which the moment of generation is written
};

/// The full report of a month or of any other days: cover, summary, key figures, growth, top content, mentions where there
/// are any, notes. Pure: the same values give the same document.
[[nodiscard]] ReportDocument monthlyReport(const Overview &overview, const Growth &growth, const ReportFrame &frame,
                                           const std::optional<MentionSummary> &mentions = {});

} // namespace creatormetrics
