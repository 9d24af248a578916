// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/localapi/reportanswers.h"

#include "models/analytics/codecvalues.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace creatormetrics {

QJsonObject reportJson(const ReportRecord &record, const Workspace &workspace)
{
    return {{u"id"_s, record.id.value()},
            {u"type"_s, record.kind},
            {u"title"_s, record.title},
            {u"start_date"_s, dayText(record.range.first())},
            {u"end_date"_s, dayText(record.range.last())},
            {u"compare"_s, record.comparison},
            {u"created_at"_s, record.createdAt.isValid() ? QJsonValue(record.createdAt.toUTC().toString(Qt::ISODate)) : QJsonValue()},
            {u"status"_s, reportStatusKey(record.status)},
            {u"error"_s, record.errorKind.isEmpty() ? QJsonValue() : QJsonValue(record.errorKind)},
            {u"file"_s, record.fileName.isEmpty() ? QJsonValue() : QJsonValue(reportPath(workspace, record.fileName))},
            {u"file_present"_s, hasReportFile(workspace, record)},
            {u"bytes"_s, record.bytes},
            {u"pages"_s, record.pages},
            {u"sha256"_s, record.fileSha256}};
}

Result<QJsonObject> reportsAnswer(Connection &connection, const Workspace &workspace)
{
    const auto records = storedReports(connection);
    if (!records)
        return records.error();
    QJsonArray rows;
    for (const ReportRecord &record : *records)
        rows.append(reportJson(record, workspace));
    return QJsonObject{{u"reports"_s, rows}};
}

Result<QJsonObject> reportAnswer(Connection &connection, const Workspace &workspace, qint64 id)
{
    const auto record = reportById(connection, ReportId(id));
    return record ? Result<QJsonObject>(reportJson(*record, workspace)) : record.error();
}

Result<ReportDownload> reportDownload(Connection &connection, const Workspace &workspace, qint64 id)
{
    const auto record = reportById(connection, ReportId(id));
    if (!record)
        return record.error();
    if (record->fileName.isEmpty())
        return Error{.kind = ErrorKind::NotFound, .detail = u"report %1 has no file"_s.arg(id)};
    auto file = readReportFile(workspace, *record);
    if (!file)
        return file.error();
    return ReportDownload{.bytes = std::move(file->bytes), .fileName = record->fileName};
}

} // namespace creatormetrics
