// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/daterange.h"
#include "models/core/strongid.h"
#include "models/store/connection.h"

#include <vector>

namespace creatormetrics {

using ReportId = StrongId<struct ReportTag>;

enum class ReportStatus {
    Pending, ///< asked for, its figures are being read
    Generating, ///< its pages are being painted
    Completed,
    Failed,
};

/// A report that was made, is being made, or could not be made.
struct ReportRecord {
    ReportId id{0};
    QString kind; ///< key ("monthly")
    QString title;
    DateRange range;
    QString comparison; ///< key ("previous")
    QByteArray settings; ///< JSON to make it again from
    QDateTime createdAt = {}; ///< UTC
    ReportStatus status = ReportStatus::Completed;
    QString errorKind = {}; ///< key; empty unless it failed
    QString errorDetail = {}; ///< for the log and behind "Details"
    QString fileName = {}; ///< in the workspace's reports folder, without it; empty when there is no file
    qint64 bytes = 0;
    int pages = 0;
    QString fileSha256 = {};
    QString dataSha256 = {}; ///< of the figures that it tells
    QByteArray formulas = {}; ///< JSON: the versions of the formulas that it was made with; empty: made before they were kept
    QByteArray document = {}; ///< what it says, packed; only on its way in: `reportDocument` reads it

    friend bool operator==(const ReportRecord &, const ReportRecord &) = default;
};

/// `record.id` is ignored.
[[nodiscard]] Result<ReportId> insertReport(Connection &connection, const ReportRecord &record);
/// Newest first.
[[nodiscard]] Result<std::vector<ReportRecord>> storedReports(Connection &connection);
/// NotFound when there is none.
[[nodiscard]] Result<ReportRecord> reportById(Connection &connection, ReportId id);
/// What the report says, as it was given; empty when it was made before that was kept. NotFound when there is no such report.
[[nodiscard]] Result<QByteArray> reportDocument(Connection &connection, ReportId id);
/// Everything but id and moment of the row with `record.id`. NotFound when there is none.
Outcome updateReport(Connection &connection, const ReportRecord &record);
/// NotFound when there is none.
Outcome setReportStatus(Connection &connection, ReportId id, ReportStatus status);
/// The row alone; its file is the caller's. NotFound when there is none.
Outcome deleteReport(Connection &connection, ReportId id);
/// Forgets every report of this file, because another takes its place.
Outcome deleteReportsOfFile(Connection &connection, const QString &fileName);

[[nodiscard]] QString reportStatusKey(ReportStatus status);

} // namespace creatormetrics
