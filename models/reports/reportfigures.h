// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/monthlyreport.h"
#include "models/reports/reportsettings.h"

namespace creatormetrics {

/// All that a report tells, read once: what its author writes changes nothing of it.
struct ReportFigures {
    AnalyticsQuery query; ///< as asked for the kind
    /// UTC; the newest moment at which figures came into the workspace. It stands for "now" in every question and in the
    /// report, so that a report is made of the workspace and its settings alone.
    QDateTime asOf = {};
    Overview overview;
    Growth growth;
    MentionSummary mentions;
    QString dataSha256 = {}; ///< of the figures, not of when they were fetched
    ReportBrand brand = {}; ///< the workspace's
};

/// Reads what the report's sections ask for. `now` stands for a workspace that nothing ever came into. For a reader's thread.
[[nodiscard]] Result<ReportFigures> readReportFigures(Connection &connection, const ReportSettings &settings,
                                                      const QDateTime &now);

} // namespace creatormetrics
