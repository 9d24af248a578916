// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/monthlyreport.h"
#include "models/reports/reportsections.h"

namespace creatormetrics {

/// What stands on every page of a report and in its information: title, header, footer. Without blocks.
[[nodiscard]] ReportDocument startedReport(const QString &kind, const Overview &overview, const ReportFrame &frame,
                                           const ReportWords &words);
/// Whose report, of what, from which accounts and when.
[[nodiscard]] CoverBlock reportCover(const QString &kind, const Overview &overview, const ReportFrame &frame,
                                     const ReportWords &words);
/// "compared with September 2026"; empty without comparison.
[[nodiscard]] QString comparedWith(const Overview &overview, const ReportWords &words);
/// The parts that are not empty with a middle dot between them.
[[nodiscard]] QString joinedParts(QStringList parts);
/// Moves the blocks to the document's end.
void appendBlocks(ReportDocument &document, ReportBlocks blocks);

} // namespace creatormetrics
