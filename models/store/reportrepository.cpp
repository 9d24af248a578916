// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/reportrepository.h"

#include "models/store/rows.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

const QString selectReport =
    u"SELECT id, kind, title, first_day, last_day, comparison, settings, created_at, status, error_kind, error_detail, "
    "file_name, bytes, pages, file_sha256, data_sha256, formulas FROM reports "_s;

constexpr std::array statusKeys{"pending"_L1, "generating"_L1, "completed"_L1, "failed"_L1};

ReportStatus statusFromKey(const QString &key)
{
    const auto found = std::ranges::find(statusKeys, key);
    return found == statusKeys.end() ? ReportStatus::Failed : static_cast<ReportStatus>(found - statusKeys.begin());
}

ReportRecord readReport(const Statement &row)
{
    return {.id = ReportId(row.integer(0)),
            .kind = row.text(1),
            .title = row.text(2),
            .range = DateRange::endingAt(row.day(4), row.day(3).daysTo(row.day(4)) + 1),
            .comparison = row.text(5),
            .settings = row.text(6).toUtf8(),
            .createdAt = row.moment(7),
            .status = statusFromKey(row.text(8)),
            .errorKind = row.text(9),
            .errorDetail = row.text(10),
            .fileName = row.text(11),
            .bytes = row.integer(12),
            .pages = static_cast<int>(row.integer(13)),
            .fileSha256 = row.text(14),
            .dataSha256 = row.text(15),
            .formulas = row.text(16).toUtf8()};
}

std::optional<QByteArray> documentOf(const ReportRecord &record)
{
    return record.document.isEmpty() ? std::nullopt : std::optional(record.document);
}

Error noSuchReport(ReportId id)
{
    return {.kind = ErrorKind::NotFound, .detail = u"there is no report %1"_s.arg(id.value())};
}

} // namespace

QString reportStatusKey(ReportStatus status)
{
    return statusKeys[static_cast<std::size_t>(status)];
}

Result<ReportId> insertReport(Connection &connection, const ReportRecord &record)
{
    const auto inserted = connection.run(
        u"INSERT INTO reports(kind, title, first_day, last_day, comparison, settings, created_at, status, error_kind, "
        "error_detail, file_name, bytes, pages, file_sha256, data_sha256, formulas, document) "
        "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        record.kind, record.title, record.range.first(), record.range.last(), record.comparison,
        QString::fromUtf8(record.settings), record.createdAt, reportStatusKey(record.status), record.errorKind,
        record.errorDetail, record.fileName, record.bytes, record.pages, record.fileSha256, record.dataSha256,
        QString::fromUtf8(record.formulas), documentOf(record));
    if (!inserted)
        return inserted.error();
    return ReportId(connection.lastInsertId());
}

Outcome updateReport(Connection &connection, const ReportRecord &record)
{
    const auto updated = connection.run(
        u"UPDATE reports SET kind = ?, title = ?, first_day = ?, last_day = ?, comparison = ?, settings = ?, status = ?, "
        "error_kind = ?, error_detail = ?, file_name = ?, bytes = ?, pages = ?, file_sha256 = ?, data_sha256 = ?, "
        "formulas = ?, document = ? WHERE id = ?",
        record.kind, record.title, record.range.first(), record.range.last(), record.comparison,
        QString::fromUtf8(record.settings), reportStatusKey(record.status), record.errorKind, record.errorDetail,
        record.fileName, record.bytes, record.pages, record.fileSha256, record.dataSha256,
        QString::fromUtf8(record.formulas), documentOf(record), record.id.value());
    return updated && connection.changedRows() == 0 ? noSuchReport(record.id) : updated;
}

Outcome setReportStatus(Connection &connection, ReportId id, ReportStatus status)
{
    const auto updated = connection.run(u"UPDATE reports SET status = ? WHERE id = ?", reportStatusKey(status), id.value());
    return updated && connection.changedRows() == 0 ? noSuchReport(id) : updated;
}

Result<QByteArray> reportDocument(Connection &connection, ReportId id)
{
    auto statement = connection.prepare(u"SELECT document FROM reports WHERE id = ?");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(id.value());
    const auto found = firstRow<QByteArray>(**statement, [](const Statement &row) { return row.blob(0); });
    if (!found)
        return found.error();
    return *found ? Result<QByteArray>(**found) : noSuchReport(id);
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
