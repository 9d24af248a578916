// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "app/cli/reportjob.h"

namespace creatormetrics {

/// Makes the report on a thread of the pool, shows how far it is and cancels it with Ctrl-C. Runs the application's event loop
/// until then.
[[nodiscard]] Result<WrittenReport> runReportJob(const ReportOrder &order, Console &console);

} // namespace creatormetrics
