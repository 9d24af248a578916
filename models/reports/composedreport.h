// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/reportfigures.h"
#include "models/store/reportrepository.h"

namespace creatormetrics {

/// A report that was composed and is still to be painted.
struct ComposedReport {
    ReportDocument document;
    QString dataSha256; ///< of the figures it tells
};

/// A report's file, as a painter made it.
struct MadePdf {
    QByteArray bytes; ///< empty only when it was stopped
    int pages = 0;
};

/// Puts the report together. Pure: the same values give the same document.
[[nodiscard]] ComposedReport composeReport(const ReportFigures &figures, const ReportSettings &settings,
                                           const QString &workspaceName);

/// What the archive is told about a report that was made from `settings`: the name wished for its file, and no moment,
/// size or hash of the file yet.
[[nodiscard]] ReportRecord archiveRecord(const ReportSettings &settings, const QString &title, int pages,
                                         const QString &dataSha256);
/// About one that could not be made.
[[nodiscard]] ReportRecord failedRecord(const ReportSettings &settings, const Error &error);

} // namespace creatormetrics
