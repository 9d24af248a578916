// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/reports/reportdocument.h"

namespace creatormetrics {

/// A file that is still to be written; `name` has no folder.
struct NamedFile {
    QString name;
    QByteArray bytes;

    friend bool operator==(const NamedFile &, const NamedFile &) = default;
};

/// What stands beside the PDF of a report: its tables and charts as files of their own. Everything here depends on the document
/// alone, so that the same report gives the same bytes. Any thread.

/// All tables in their order, each with a title of its own: the table's, else the heading's that it stands under. Exact values where
/// the document knows them, texts as they are read elsewhere.
[[nodiscard]] std::vector<DataTable> reportTables(const ReportDocument &document);
/// All charts that have something to show, in their order.
[[nodiscard]] std::vector<ChartSpec> reportCharts(const ReportDocument &document);

/// A name for each title, "03-key-figures.csv": in order, no two alike, and none that a file system refuses. `suffix` without a dot.
[[nodiscard]] QStringList reportFileNames(const QStringList &titles, const QString &suffix);

/// The same for each of `reportCharts`, with the heading that it stands under: "05-youtube-views-per-day.png".
[[nodiscard]] QStringList reportChartFileNames(const ReportDocument &document, const QString &suffix);

/// A CSV for each table.
[[nodiscard]] std::vector<NamedFile> reportCsvFiles(const ReportDocument &document);
/// One workbook with a sheet for each table, "tables.xlsx". NotFound when the report has no table.
[[nodiscard]] Result<NamedFile> reportWorkbook(const ReportDocument &document);

} // namespace creatormetrics
