// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/reportcontext.h"

namespace creatormetrics {

/// "3 Nov 2026, 09:12 CET": a moment in the zone of the report.
[[nodiscard]] QString reportMoment(const QDateTime &moment, const ReportContext &context);

} // namespace creatormetrics
