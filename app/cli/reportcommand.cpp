// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/jsonforms.h"
#include "app/cli/queryoptions.h"
#include "app/cli/texttable.h"
#include "app/cli/workspaceaccess.h"
#include "app/services/reportexport.h"
#include "models/store/reportarchive.h"
#include "ui/reportpainter/reportpainter.h"
#include "ui/theme/fonts.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

Error badOption(const QString &option, const QString &given, const QString &takes)
{
    return {.kind = ErrorKind::BadInput,
            .detail = Words::tr("%1: \"%2\" was given, it takes %3").arg(option, given, takes)};
}

/// What the options ask for.
struct ReportOrder {
    ReportSettings settings;
    QString file;
    bool archived = false; ///< no file of one's own was named, so it goes into the archive
    bool overwrite = false;
};

struct GivenDays {
    std::optional<QDate> first;
    std::optional<QDate> last;
};

QDate lastOfMonth(QDate day)
{
    return QDate(day.year(), day.month(), day.daysInMonth());
}

QDate lastDayFor(ReportKind kind, const GivenDays &given, const DateRange &usual)
{
    if (given.last || !given.first)
        return given.last.value_or(usual.last());
    switch (kind) {
    case ReportKind::Monthly:
        return lastOfMonth(*given.first);
    case ReportKind::Weekly:
        return given.first->addDays(6);
    case ReportKind::Campaign:
    case ReportKind::Custom:
        break;
    }
    return std::max(*given.first, usual.last());
}

QDate firstDayFor(ReportKind kind, const GivenDays &given, const DateRange &usual, QDate last)
{
    if (given.first)
        return *given.first;
    return kind == ReportKind::Monthly ? QDate(last.year(), last.month(), 1) : last.addDays(1 - usual.days());
}

/// The days asked for; what is missing is taken from the kind, and without any it is the latest month or week that is
/// over.
Result<DateRange> rangeOf(const Invocation &invocation, ReportKind kind, const DateRange &usual)
{
    const auto start = invocation.day(u"start"_s);
    if (!start)
        return start.error();
    const auto end = invocation.day(u"end"_s);
    if (!end)
        return end.error();
    const GivenDays given{.first = *start, .last = *end};
    const QDate last = lastDayFor(kind, given, usual);
    const QDate first = firstDayFor(kind, given, usual, last);
    const auto range = DateRange::make(first, last);
    if (!range)
        return badOption(u"--start"_s, first.toString(Qt::ISODate),
                         Words::tr("a day that is not after --end (%1)").arg(last.toString(Qt::ISODate)));
    return range;
}

Result<ReportPaper> paperOf(const Invocation &invocation, const QLocale &locale)
{
    const auto page = invocation.value(u"page"_s);
    if (!page)
        return usualPageSize(locale) == PageSize::Letter ? ReportPaper::Letter : ReportPaper::A4;
    if (const auto paper = reportPaperFromKey(*page))
        return *paper;
    return badOption(u"--page"_s, *page, Words::tr("a4 or letter"));
}

Result<QLocale> localeOf(const Invocation &invocation)
{
    const auto name = invocation.value(u"locale"_s);
    if (!name)
        return QLocale();
    const QLocale locale(*name);
    if (locale.language() == QLocale::C)
        return badOption(u"--locale"_s, *name, Words::tr("a language with or without a country, as in en or de_AT"));
    return locale;
}

Result<ReportKind> kindOf(const Invocation &invocation)
{
    const QString type = invocation.value(u"type"_s).value_or(u"monthly"_s);
    if (const auto kind = reportKindFromKey(type))
        return *kind;
    return badOption(u"--type"_s, type, Words::tr("monthly, weekly or custom"));
}

QString fileFor(const Invocation &invocation, const ReportSettings &settings)
{
    if (const auto file = invocation.value(u"output"_s))
        return QFileInfo(*file).absoluteFilePath();
    return reportPath(invocation.workspace(), reportBaseName(settings.kind, settings.query.range) + u".pdf"_s);
}

Result<ReportSettings> settingsFrom(Connection &connection, const Invocation &invocation)
{
    const auto kind = kindOf(invocation);
    if (!kind)
        return kind.error();
    const auto locale = localeOf(invocation);
    if (!locale)
        return locale.error();
    const auto paper = paperOf(invocation, *locale);
    if (!paper)
        return paper.error();
    const auto lastDay = lastDayOf(connection, {.range = DateRange::day(invocation.now().date())}, invocation.now());
    if (!lastDay)
        return lastDay.error();
    const auto range = rangeOf(invocation, *kind, usualReportRange(*kind, *lastDay, locale->firstDayOfWeek()));
    if (!range)
        return range.error();
    return ReportSettings{.kind = *kind, .query = {.range = *range}, .paper = *paper, .locale = *locale};
}

Result<ReportOrder> orderFrom(Connection &connection, const Invocation &invocation)
{
    const auto settings = settingsFrom(connection, invocation);
    if (!settings)
        return settings.error();
    return ReportOrder{.settings = *settings,
                       .file = fileFor(invocation, *settings),
                       .archived = !invocation.isSet(u"output"_s),
                       .overwrite = invocation.isSet(u"force"_s)};
}

Result<ReportRecord> keep(Connection &connection, const Invocation &invocation, ReportRecord record,
                          const QByteArray &bytes)
{
    Transaction transaction(connection);
    if (!transaction.begun())
        return transaction.begun().error();
    record.createdAt = invocation.now();
    auto kept = keepReportFile(connection, invocation.workspace(), record, bytes, true);
    if (!kept)
        return kept;
    if (auto committed = transaction.commit(); !committed) {
        QFile::remove(reportPath(invocation.workspace(), kept->fileName));
        return committed.error();
    }
    return kept;
}

Outcome write(Connection &connection, const Invocation &invocation, const ReportOrder &order,
              const ComposedReport &composed, const QByteArray &bytes)
{
    if (!order.archived)
        return writeFileAtomically(order.file, bytes, order.overwrite);
    if (!order.overwrite && QFile::exists(order.file))
        return Error{.kind = ErrorKind::BadInput, .detail = u"%1 exists already"_s.arg(order.file)};
    const ReportRecord record =
        archiveRecord(order.settings, composed.document.title, paintedPages(bytes), composed.dataSha256);
    const auto kept = keep(connection, invocation, record, bytes);
    return kept ? Outcome(Done{}) : kept.error();
}

ExitCode exportReport(const Invocation &invocation, Console &console)
{
    const auto connection = invocation.isSet(u"output"_s) ? openToRead(invocation) : openToWrite(invocation);
    if (!connection)
        return failOpening(console, connection.error());
    const auto order = orderFrom(**connection, invocation);
    if (!order)
        return console.refuseOrFail(order.error(), invocation.command);
    const auto composed =
        composeReportDocument(**connection, order->settings, invocation.workspace().name(), invocation.now());
    if (!composed)
        return console.fail(composed.error());
    registerTabularFaces();
    const QByteArray bytes = paintReport(
        composed->document, order->settings.paper == ReportPaper::Letter ? PageSize::Letter : PageSize::A4);
    if (auto written = write(**connection, invocation, *order, *composed, bytes); !written)
        return console.fail(written.error());
    if (console.json())
        console.printJson({{u"report"_s, order->file}, {u"bytes"_s, bytes.size()}});
    else
        console.print(order->file);
    return ExitCode::Done;
}

QJsonObject recordJson(const ReportRecord &record, const Workspace &workspace)
{
    return {{u"id"_s, record.id.value()},
            {u"type"_s, record.kind},
            {u"title"_s, record.title},
            {u"start_date"_s, dayJson(record.range.first())},
            {u"end_date"_s, dayJson(record.range.last())},
            {u"compare"_s, record.comparison},
            {u"created_at"_s, momentJson(record.createdAt)},
            {u"status"_s, reportStatusKey(record.status)},
            {u"error"_s, record.errorKind.isEmpty() ? QJsonValue() : QJsonValue(record.errorKind)},
            {u"file"_s, record.fileName.isEmpty() ? QJsonValue() : QJsonValue(reportPath(workspace, record.fileName))},
            {u"file_present"_s, hasReportFile(workspace, record)},
            {u"bytes"_s, record.bytes},
            {u"pages"_s, record.pages},
            {u"sha256"_s, record.fileSha256}};
}

QString stateText(const ReportRecord &record, const Workspace &workspace)
{
    if (record.status == ReportStatus::Failed)
        return Words::tr("failed");
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
        rows.append(recordJson(record, invocation.workspace()));
    console.printJson({{u"reports"_s, rows}});
    return ExitCode::Done;
}

} // namespace

std::vector<CommandSpec> reportCommands()
{
    return {{.name = u"report export"_s,
             .syntax = {},
             .summary = Words::tr("Write a report as PDF and say where it is."),
             .options = {{u"type"_s, u"TYPE"_s, Words::tr("monthly, weekly or custom (monthly)")},
                         {u"start"_s, u"DAY"_s, Words::tr("first day (of the latest month or week that is over)")},
                         {u"end"_s, u"DAY"_s, Words::tr("last day (of the first day's month or week)")},
                         {u"page"_s, u"SIZE"_s, Words::tr("a4 or letter (what the language's country uses)")},
                         {u"locale"_s, u"NAME"_s, Words::tr("language of numbers and dates (the system's)")},
                         {u"output"_s, u"FILE"_s, Words::tr("the file to write (kept in the workspace's archive)")},
                         {u"force"_s, {}, Words::tr("replace the file when there is one")}},
             .run = exportReport},
            {.name = u"reports"_s,
             .syntax = {},
             .summary = Words::tr("List the reports in the archive, the newest first."),
             .options = {},
             .run = listReports}};
}

} // namespace creatormetrics
