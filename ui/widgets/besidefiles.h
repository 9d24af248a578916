// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/reportfiles.h"

#include <QFuture>

#include <memory>

namespace creatormetrics {

struct ComposedReport;

/// All tables of a report as CSV and in one workbook, all charts as PNG and SVG; made on the pool.
[[nodiscard]] QFuture<Result<std::vector<NamedFile>>> besideReport(const std::shared_ptr<const ComposedReport> &composed);

/// The folder for them, beside the report's file: "weekly-files" beside "weekly.pdf".
[[nodiscard]] QString besideFolderOf(const QString &reportFile);

} // namespace creatormetrics
