// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/reportcontext.h"

namespace creatormetrics {

/// What the report is called on paper: the kind's name, or just "Report" for custom ones and monthly ones of other days.
[[nodiscard]] QString reportTitle(const ReportContext &context);
/// What stands on every page of a report and in its information: title, header, footer. Without blocks.
[[nodiscard]] ReportDocument startedReport(const ReportContext &context);
/// Whose report, of what, from which accounts and when.
[[nodiscard]] CoverBlock reportCover(const ReportContext &context);
/// "compared with September 2026"; empty without comparison.
[[nodiscard]] QString comparedWith(const Overview &overview, const ReportWords &words);
/// The parts that are not empty with a middle dot between them.
[[nodiscard]] QString joinedParts(QStringList parts);

} // namespace creatormetrics
