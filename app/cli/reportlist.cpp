// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/jsonforms.h"
#include "app/cli/texttable.h"
#include "app/cli/workspaceaccess.h"
#include "models/analytics/recordsjson.h"
#include "models/store/reportarchive.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

QString stateText(const ReportRecord &record, const Workspace &workspace)
{
    switch (record.status) {
    case ReportStatus::Pending:
        return Words::tr("waiting");
    case ReportStatus::Generating:
        return Words::tr("being made");
    case ReportStatus::Failed:
        return Words::tr("failed");
    case ReportStatus::Completed:
        break;
    }
    return hasReportFile(workspace, record) ? Words::tr("kept") : Words::tr("file missing");
}

QString recordsText(const std::vector<ReportRecord> &records, const Workspace &workspace)
{
    if (records.empty())
        return Words::tr("No report has been kept yet.");
    const QLocale locale;
    TextTable table({{.title = Words::tr("ID"), .numeric = true},
                     {.title = Words::tr("Type")},
                     {.title = Words::tr("From")},
                     {.title = Words::tr("To")},
                     {.title = Words::tr("Made")},
                     {.title = Words::tr("Pages"), .numeric = true},
                     {.title = Words::tr("Bytes"), .numeric = true},
                     {.title = Words::tr("State")},
                     {.title = Words::tr("File"), .elastic = true}});
    for (const ReportRecord &record : records)
        table.addRow({QString::number(record.id.value()), record.kind, dayText(record.range.first()),
                      dayText(record.range.last()), dayText(record.createdAt.date()), locale.toString(record.pages),
                      locale.toString(record.bytes), stateText(record, workspace), record.fileName});
    return table.text();
}

ExitCode listReports(const Invocation &invocation, Console &console)
{
    const auto connection = openToRead(invocation);
    if (!connection)
        return failOpening(console, connection.error());
    const auto records = storedReports(**connection);
    if (!records)
        return console.fail(records.error());
    if (!console.json()) {
        console.print(recordsText(*records, invocation.workspace()));
        return ExitCode::Done;
    }
    QJsonArray rows;
    for (const ReportRecord &record : *records)
        rows.append(reportJson(record, invocation.workspace()));
    console.printJson({{u"reports"_s, rows}});
    return ExitCode::Done;
}

} // namespace

CommandSpec reportListCommand()
{
    return {.name = u"reports"_s,
            .syntax = {},
            .summary = Words::tr("List the reports in the archive, the newest first."),
            .options = {},
            .run = listReports};
}

} // namespace creatormetrics
