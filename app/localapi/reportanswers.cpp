// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/localapi/reportanswers.h"

#include "models/analytics/recordsjson.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace creatormetrics {

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
