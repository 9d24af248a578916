// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/queryoptions.h"
#include "app/cli/workspaceaccess.h"
#include "app/services/reportexport.h"
#include "ui/reportpainter/reportpainter.h"
#include "ui/theme/fonts.h"

#include <QCoreApplication>
#include <QFileInfo>

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
    AnalyticsQuery query;
    QLocale locale;
    PageSize page = PageSize::A4;
    QString file;
    bool overwrite = false;
};

QDate lastOfMonth(QDate day)
{
    return QDate(day.year(), day.month(), day.daysInMonth());
}

/// The days asked for; a missing end is the end of the first day's month, and without both it is the last month that is
/// over.
Result<DateRange> rangeOf(const Invocation &invocation, QDate lastDay)
{
    const auto start = invocation.day(u"start"_s);
    if (!start)
        return start.error();
    const auto end = invocation.day(u"end"_s);
    if (!end)
        return end.error();
    const QDate whole =
        lastOfMonth(lastDay) == lastDay ? lastDay : QDate(lastDay.year(), lastDay.month(), 1).addDays(-1);
    const QDate last = end->value_or(*start ? lastOfMonth(**start) : whole);
    const QDate first = start->value_or(QDate(last.year(), last.month(), 1));
    const auto range = DateRange::make(first, last);
    if (!range)
        return badOption(u"--start"_s, first.toString(Qt::ISODate),
                         Words::tr("a day that is not after --end (%1)").arg(last.toString(Qt::ISODate)));
    return range;
}

Result<PageSize> pageOf(const Invocation &invocation, const QLocale &locale)
{
    const auto page = invocation.value(u"page"_s);
    if (!page)
        return usualPageSize(locale);
    if (*page == "a4"_L1)
        return PageSize::A4;
    if (*page == "letter"_L1)
        return PageSize::Letter;
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

Outcome checkType(const Invocation &invocation)
{
    const QString type = invocation.value(u"type"_s).value_or(u"monthly"_s);
    if (type == "monthly"_L1)
        return Done{};
    return badOption(u"--type"_s, type, u"monthly"_s);
}

QString fileFor(const Invocation &invocation, const DateRange &range)
{
    if (const auto file = invocation.value(u"output"_s))
        return QFileInfo(*file).absoluteFilePath();
    const bool isMonth = range.first().day() == 1 && range.last() == lastOfMonth(range.first());
    const QString days = isMonth ? range.first().toString(u"yyyy-MM"_s)
                                 : range.first().toString(Qt::ISODate) + u"_"_s + range.last().toString(Qt::ISODate);
    return QDir(invocation.workspace().reportsFolder()).filePath(u"monthly-%1.pdf"_s.arg(days));
}

Result<ReportOrder> orderFrom(Connection &connection, const Invocation &invocation)
{
    if (auto type = checkType(invocation); !type)
        return type.error();
    const auto lastDay = lastDayOf(connection, {.range = DateRange::day(invocation.now().date())}, invocation.now());
    if (!lastDay)
        return lastDay.error();
    const auto range = rangeOf(invocation, *lastDay);
    if (!range)
        return range.error();
    const auto locale = localeOf(invocation);
    if (!locale)
        return locale.error();
    const auto page = pageOf(invocation, *locale);
    if (!page)
        return page.error();
    return ReportOrder{.query = {.range = *range},
                       .locale = *locale,
                       .page = *page,
                       .file = fileFor(invocation, *range),
                       .overwrite = invocation.isSet(u"force"_s)};
}

ExitCode exportReport(const Invocation &invocation, Console &console)
{
    const auto connection = openToRead(invocation);
    if (!connection)
        return failOpening(console, connection.error());
    const auto order = orderFrom(**connection, invocation);
    if (!order)
        return console.refuseOrFail(order.error(), invocation.command);
    const auto document = composeMonthlyReport(**connection, order->query, invocation.workspace().name(), order->locale,
                                               invocation.now());
    if (!document)
        return console.fail(document.error());
    registerTabularFaces();
    const QByteArray bytes = paintReport(*document, order->page);
    if (auto written = writeFileAtomically(order->file, bytes, order->overwrite); !written)
        return console.fail(written.error());
    if (console.json())
        console.printJson({{u"report"_s, order->file}, {u"bytes"_s, bytes.size()}});
    else
        console.print(order->file);
    return ExitCode::Done;
}

} // namespace

std::vector<CommandSpec> reportCommands()
{
    return {{.name = u"report export"_s,
             .syntax = {},
             .summary = Words::tr("Write a report as PDF and say where it is."),
             .options = {{u"type"_s, u"TYPE"_s, Words::tr("monthly")},
                         {u"start"_s, u"DAY"_s, Words::tr("first day (of the last month that is over)")},
                         {u"end"_s, u"DAY"_s, Words::tr("last day (of the first day's month)")},
                         {u"page"_s, u"SIZE"_s, Words::tr("a4 or letter (what the language's country uses)")},
                         {u"locale"_s, u"NAME"_s, Words::tr("language of numbers and dates (the system's)")},
                         {u"output"_s, u"FILE"_s, Words::tr("the file to write (in the workspace's reports folder)")},
                         {u"force"_s, {}, Words::tr("replace the file when there is one")}},
             .run = exportReport}};
}

} // namespace creatormetrics
