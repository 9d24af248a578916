// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/reportrepository.h"

#include "models/store/rows.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

const QString selectReport =
    u"SELECT id, kind, title, first_day, last_day, comparison, settings, created_at, status, error_kind, error_detail, "
    "file_name, bytes, pages, file_sha256, data_sha256 FROM reports "_s;

ReportRecord readReport(const Statement &row)
{
    return {.id = ReportId(row.integer(0)),
            .kind = row.text(1),
            .title = row.text(2),
            .range = DateRange::endingAt(row.day(4), row.day(3).daysTo(row.day(4)) + 1),
            .comparison = row.text(5),
            .settings = row.text(6).toUtf8(),
            .createdAt = row.moment(7),
            .status = row.text(8) == "failed"_L1 ? ReportStatus::Failed : ReportStatus::Completed,
            .errorKind = row.text(9),
            .errorDetail = row.text(10),
            .fileName = row.text(11),
            .bytes = row.integer(12),
            .pages = static_cast<int>(row.integer(13)),
            .fileSha256 = row.text(14),
            .dataSha256 = row.text(15)};
}

Error noSuchReport(ReportId id)
{
    return {.kind = ErrorKind::NotFound, .detail = u"there is no report %1"_s.arg(id.value())};
}

} // namespace

QString reportStatusKey(ReportStatus status)
{
    return status == ReportStatus::Failed ? u"failed"_s : u"completed"_s;
}

Result<ReportId> insertReport(Connection &connection, const ReportRecord &record)
{
    const auto inserted = connection.run(
        u"INSERT INTO reports(kind, title, first_day, last_day, comparison, settings, created_at, status, error_kind, "
        "error_detail, file_name, bytes, pages, file_sha256, data_sha256) "
        "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        record.kind, record.title, record.range.first(), record.range.last(), record.comparison,
        QString::fromUtf8(record.settings), record.createdAt, reportStatusKey(record.status), record.errorKind,
        record.errorDetail, record.fileName, record.bytes, record.pages, record.fileSha256, record.dataSha256);
    if (!inserted)
        return inserted.error();
    return ReportId(connection.lastInsertId());
}

Result<std::vector<ReportRecord>> storedReports(Connection &connection)
{
    auto statement = connection.prepare(selectReport + u"ORDER BY created_at DESC, id DESC"_s);
    if (!statement)
        return statement.error();
    return collectRows<ReportRecord>(**statement, readReport);
}

Result<ReportRecord> reportById(Connection &connection, ReportId id)
{
    auto statement = connection.prepare(selectReport + u"WHERE id = ?"_s);
    if (!statement)
        return statement.error();
    (*statement)->bindAll(id.value());
    const auto found = firstRow<ReportRecord>(**statement, readReport);
    if (!found)
        return found.error();
    return *found ? Result<ReportRecord>(**found) : noSuchReport(id);
}

Outcome deleteReport(Connection &connection, ReportId id)
{
    if (auto known = reportById(connection, id); !known)
        return known.error();
    return connection.run(u"DELETE FROM reports WHERE id = ?", id.value());
}

Outcome deleteReportsOfFile(Connection &connection, const QString &fileName)
{
    return connection.run(u"DELETE FROM reports WHERE file_name = ?", fileName);
}

} // namespace creatormetrics
