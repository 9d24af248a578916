// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account/plan.h"
#include "models/reports/reportsettings.h"
#include "models/store/reportarchive.h"

namespace creatormetrics {

struct ArchivedReportOrder {
    ReportSettings settings;
    Plan plan = Plan::Starter; ///< decides which brand it may wear
    QDateTime now; ///< UTC; when it is kept, nothing that the report says
};

/// Makes a report and keeps it in the archive, in the place of one of the same name: reads and writes on the store's threads, paints on the
/// pool. `store` outlives `context`, on whose thread this is called; once that is gone nothing is kept any more.
[[nodiscard]] QFuture<Result<ReportRecord>> makeArchivedReport(const ArchivedReportOrder &order, Store &store, QObject &context);

} // namespace creatormetrics
