// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/monthlyreport.h"
#include "models/reports/reportsections.h"

namespace creatormetrics {

/// Definitions, freshness of each account, imports, lag and source marks: what a reader needs to judge the figures.
[[nodiscard]] ReportBlocks notesSection(const Overview &overview, const ReportFrame &frame);

/// Lag, imports and source marks alone, under a heading that begins no page.
[[nodiscard]] ReportBlocks shortNotesSection(const Overview &overview);

/// "3 Nov 2026 09:12 CET": a moment in the zone of the report.
[[nodiscard]] QString reportMoment(const QDateTime &moment, const ReportFrame &frame);

} // namespace creatormetrics
