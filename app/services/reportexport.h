// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/composedreport.h"
#include "models/store/connection.h"

namespace creatormetrics {

/// Reads what the report asks for and composes the document. For a reader thread.
[[nodiscard]] Result<ComposedReport> composeReportDocument(Connection &connection, const ReportSettings &settings,
                                                           const QString &workspaceName, const QDateTime &now);

/// Writes `bytes` to `file` through a temporary file and a rename. BadInput when it exists and `overwrite` is not set.
Outcome writeFileAtomically(const QString &file, const QByteArray &bytes, bool overwrite);

} // namespace creatormetrics
