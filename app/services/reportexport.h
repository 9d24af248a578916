// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/analyticsquery.h"
#include "models/reports/reportdocument.h"
#include "models/store/connection.h"

#include <QLocale>

namespace creatormetrics {

/// Reads what the monthly report of `query` needs and composes the document. For a reader thread.
[[nodiscard]] Result<ReportDocument> composeMonthlyReport(Connection &connection, const AnalyticsQuery &query,
                                                          const QString &workspaceName, const QLocale &locale, const QDateTime &now);

/// Writes `bytes` to `file` through a temporary file and a rename. BadInput when it exists and `overwrite` is not set.
Outcome writeFileAtomically(const QString &file, const QByteArray &bytes, bool overwrite);

} // namespace creatormetrics
