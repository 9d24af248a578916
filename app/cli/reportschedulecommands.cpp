// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/intransaction.h"
#include "app/cli/jsonforms.h"
#include "app/cli/planallowance.h"
#include "app/cli/reportoptions.h"
#include "app/cli/schedulelook.h"
#include "app/cli/scheduleoptions.h"
#include "app/cli/texttable.h"
#include "app/cli/workspaceaccess.h"
#include "models/reports/schedulerepository.h"
#include "models/store/reportarchive.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTime>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

std::optional<QDateTime> dueNext(const ReportSchedule &schedule, const QDateTime &now)
{
    return schedule.enabled ? std::optional(nextDue(schedule, now)) : std::nullopt;
}

QJsonValue lastReportJson(const ReportSchedule &schedule)
{
    return schedule.lastReport ? QJsonValue(schedule.lastReport->value()) : QJsonValue();
}

QJsonObject scheduleJson(const ReportSchedule &schedule, const QDateTime &now)
{
    const auto problem = schedule.problem ? std::optional(schedule.problem->error) : std::nullopt;
    return {{u"id"_s, schedule.id.value()},
            {u"name"_s, schedule.name},
            {u"type"_s, reportKindKey(schedule.settings.kind)},
            {u"cadence"_s, reportCadenceKey(schedule.cadence)},
            {u"day"_s, schedule.day},
            {u"time"_s, QTime(0, 0).addSecs(schedule.minute * 60).toString(u"HH:mm"_s)},
            {u"zone"_s, QString::fromLatin1(schedule.zone)},
            {u"delivery"_s, QJsonDocument::fromJson(toStoredJson(schedule.delivery)).object()},
            {u"enabled"_s, schedule.enabled},
            {u"next_due"_s, momentJson(dueNext(schedule, now))},
            {u"last_run_at"_s, momentJson(schedule.lastRunAt.isValid() ? std::optional(schedule.lastRunAt) : std::nullopt)},
            {u"last_report"_s, lastReportJson(schedule)},
            {u"problem"_s, errorJson(problem)}};
}

QString schedulesText(const std::vector<ReportSchedule> &schedules, const QDateTime &now)
{
    if (schedules.empty())
        return Words::tr("No report is scheduled; \"report schedule add NAME\" schedules one.");
    TextTable table({{.title = Words::tr("ID"), .numeric = true},
                     {.title = Words::tr("Name"), .elastic = true},
                     {.title = Words::tr("Type")},
                     {.title = Words::tr("When")},
                     {.title = Words::tr("Next")}});
    for (const ReportSchedule &schedule : schedules)
        table.addRow({QString::number(schedule.id.value()), schedule.name, reportKindKey(schedule.settings.kind),
                      scheduleTimeText(schedule), schedule.enabled ? momentText(dueNext(schedule, now)) : Words::tr("paused")});
    return table.text();
}

ExitCode list(const Invocation &invocation, Console &console)
{
    if (!invocation.arguments.isEmpty() && invocation.arguments.first() != "list"_L1)
        return console.refuse(badOption(invocation.command, invocation.arguments.first(),
                                        u"list, add, remove, pause, resume, run-due"_s).detail,
                              invocation.command);
    const auto connection = openToRead(invocation);
    if (!connection)
        return failOpening(console, connection.error());
    const auto schedules = storedSchedules(**connection);
    if (!schedules)
        return console.fail(schedules.error());
    if (!console.json()) {
        console.print(schedulesText(*schedules, invocation.now()));
        return ExitCode::Done;
    }
    QJsonArray rows;
    for (const ReportSchedule &schedule : *schedules)
        rows.append(scheduleJson(schedule, invocation.now()));
    console.printJson({{u"schedules"_s, rows}});
    return ExitCode::Done;
}

ExitCode keep(Connection &connection, const Invocation &invocation, Console &console, ReportSchedule schedule)
{
    auto saved = inTransaction(connection, [&]() -> Outcome {
        const auto id = saveSchedule(connection, schedule, invocation.now());
        if (!id)
            return id.error();
        schedule.id = *id;
        return Done{};
    });
    if (!saved)
        return console.refuseOrFail(saved.error(), invocation.command);
    if (console.json())
        console.printJson(scheduleJson(schedule, invocation.now()));
    else
        console.print(schedulesText({schedule}, invocation.now()));
    return ExitCode::Done;
}

ExitCode add(const Invocation &invocation, Console &console)
{
    if (auto allowed = requireFeature(invocation, Feature::ScheduledReports); !allowed)
        return console.fail(allowed.error());
    const auto connection = openToWrite(invocation);
    if (!connection)
        return failOpening(console, connection.error());
    const auto schedule = scheduleFrom(**connection, invocation, invocation.arguments.first());
    if (!schedule)
        return console.refuseOrFail(schedule.error(), invocation.command);
    return keep(**connection, invocation, console, *schedule);
}

Result<ReportScheduleId> idOf(const Invocation &invocation)
{
    const auto id = parseNumber(u"ID"_s, invocation.arguments.first(), 1, std::numeric_limits<qint64>::max());
    return id ? Result<ReportScheduleId>(ReportScheduleId(*id)) : id.error();
}

ExitCode remove(const Invocation &invocation, Console &console)
{
    const auto connection = openToWrite(invocation);
    if (!connection)
        return failOpening(console, connection.error());
    const auto id = idOf(invocation);
    if (!id)
        return console.refuseOrFail(id.error(), invocation.command);
    if (auto removed = removeSchedule(**connection, *id); !removed)
        return console.fail(removed.error());
    if (console.json())
        console.printJson({{u"removed"_s, id->value()}});
    else
        console.print(Words::tr("Removed the schedule; its reports stay."));
    return ExitCode::Done;
}

ExitCode enable(const Invocation &invocation, Console &console, bool enabled)
{
    const auto connection = openToWrite(invocation);
    if (!connection)
        return failOpening(console, connection.error());
    const auto id = idOf(invocation);
    if (!id)
        return console.refuseOrFail(id.error(), invocation.command);
    auto schedule = scheduleById(**connection, *id);
    if (!schedule)
        return console.fail(schedule.error());
    schedule->enabled = enabled;
    return keep(**connection, invocation, console, *schedule);
}

ExitCode pause(const Invocation &invocation, Console &console)
{
    return enable(invocation, console, false);
}

ExitCode resume(const Invocation &invocation, Console &console)
{
    return enable(invocation, console, true);
}

QJsonObject runJson(const ScheduleRun &run, const Workspace &workspace)
{
    const bool kept = run.report && !run.report->fileName.isEmpty();
    return {{u"schedule"_s, run.schedule.value()},
            {u"name"_s, run.name},
            {u"start_date"_s, dayJson(run.range.first())},
            {u"end_date"_s, dayJson(run.range.last())},
            {u"due"_s, momentJson(run.due.due)},
            {u"missed"_s, run.due.count - 1},
            {u"made_up"_s, run.madeUp},
            {u"report"_s, kept ? QJsonValue(reportPath(workspace, run.report->fileName)) : QJsonValue()},
            {u"error"_s, errorJson(run.problem)}};
}

QString runText(const ScheduleRun &run, const Workspace &workspace)
{
    QString text = run.problem ? Words::tr("%1: failed (%2)").arg(run.name, run.problem->detail) : run.name;
    if (run.report && !run.report->fileName.isEmpty())
        text += u": "_s + reportPath(workspace, run.report->fileName);
    if (run.madeUp)
        text += u' ' + Words::tr("(was due %1)").arg(momentText(run.due.due));
    if (run.due.count > 1)
        text += u' ' + Words::tr("(%1 earlier ones were missed)").arg(run.due.count - 1);
    return text;
}

void say(const ScheduleLook &look, const Workspace &workspace, Console &console)
{
    QJsonArray runs;
    for (const ScheduleRun &run : look.runs) {
        runs.append(runJson(run, workspace));
        if (!console.json())
            console.print(runText(run, workspace));
    }
    if (console.json())
        console.printJson({{u"runs"_s, runs}});
    else if (look.runs.empty() && !look.problem)
        console.note(Words::tr("Nothing is due."));
}

ExitCode runDue(const Invocation &invocation, Console &console)
{
    const auto plan = planOf(invocation);
    if (!plan)
        return failOpening(console, plan.error());
    if (auto there = requireWorkspace(invocation); !there)
        return failOpening(console, there.error());
    const auto look = runDueReports(invocation, *plan, console);
    if (!look)
        return failOpening(console, look.error());
    if (look->withheld)
        return console.fail(requireFeature(*plan, Feature::ScheduledReports).error());
    say(*look, invocation.workspace(), console);
    if (look->problem)
        return console.fail(*look->problem);
    const auto failed = std::ranges::find_if(look->runs, [](const ScheduleRun &run) { return run.problem.has_value(); });
    return failed == look->runs.end() ? ExitCode::Done : exitCodeFor(failed->problem->kind);
}

CommandSpec withId(const QString &name, const QString &summary, ExitCode (*run)(const Invocation &, Console &))
{
    return {.name = name,
            .syntax = u"ID"_s,
            .summary = summary,
            .options = {},
            .minimumArguments = 1,
            .maximumArguments = 1,
            .run = run};
}

} // namespace

std::vector<CommandSpec> reportScheduleCommands()
{
    return {{.name = u"report schedule"_s,
             .syntax = u"[list]"_s,
             .summary = Words::tr("List the reports that are made again and again."),
             .options = {},
             .maximumArguments = 1,
             .run = list},
            {.name = u"report schedule add"_s,
             .syntax = u"NAME"_s,
             .summary = Words::tr("Have a report made every week or month, of the week or month that is over then."),
             .options = scheduleOptions(),
             .minimumArguments = 1,
             .maximumArguments = 1,
             .run = add},
            withId(u"report schedule remove"_s, Words::tr("Make it no more; the reports stay."), remove),
            withId(u"report schedule pause"_s, Words::tr("Make it no more until it is resumed."), pause),
            withId(u"report schedule resume"_s, Words::tr("Make it again from now on."), resume),
            {.name = u"report schedule run-due"_s,
             .syntax = {},
             .summary = Words::tr("Make and deliver now what is due, and try again what went wrong; for the system's own timer."),
             .options = {},
             .run = runDue}};
}

} // namespace creatormetrics
