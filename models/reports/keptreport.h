// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/composedreport.h"

namespace creatormetrics {

/// What the archive is told about a report that was composed and painted: with what it says and the formulas it was made with, so
/// that it can be painted again as it was. No moment, size or hash of the file yet.
[[nodiscard]] ReportRecord keptReport(const ReportSettings &settings, const ComposedReport &composed, int pages);

/// What a kept report says. NotFound when it was made before that was kept, BadInput when it is damaged.
[[nodiscard]] Result<ReportDocument> keptDocument(Connection &connection, ReportId id);

} // namespace creatormetrics
