// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/daterange.h"
#include "models/core/strongid.h"
#include "models/store/connection.h"

#include <vector>

namespace creatormetrics {

using ReportId = StrongId<struct ReportTag>;

enum class ReportStatus { Completed, Failed };

/// A report that was made, or that could not be made.
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

    friend bool operator==(const ReportRecord &, const ReportRecord &) = default;
};

/// `record.id` is ignored.
[[nodiscard]] Result<ReportId> insertReport(Connection &connection, const ReportRecord &record);
/// Newest first.
[[nodiscard]] Result<std::vector<ReportRecord>> storedReports(Connection &connection);
/// NotFound when there is none.
[[nodiscard]] Result<ReportRecord> reportById(Connection &connection, ReportId id);
/// The row alone; its file is the caller's. NotFound when there is none.
Outcome deleteReport(Connection &connection, ReportId id);
/// Forgets every report of this file, because another takes its place.
Outcome deleteReportsOfFile(Connection &connection, const QString &fileName);

[[nodiscard]] QString reportStatusKey(ReportStatus status);

} // namespace creatormetrics
