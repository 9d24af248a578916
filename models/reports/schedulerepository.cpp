// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/schedulerepository.h"

#include "models/reports/composedreport.h"
#include "models/store/reportarchive.h"
#include "models/store/rows.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

const QString selectSchedule =
    u"SELECT id, name, settings, cadence, day, minute, zone, delivery, enabled, created_at, last_due, last_run_at, "
    "last_report, last_error FROM report_schedules "_s;

/// A row before its JSON is understood.
struct ScheduleRow {
    ReportSchedule schedule;
    QByteArray settings;
    QByteArray delivery;
};

QString problemJson(const std::optional<ScheduleProblem> &problem)
{
    if (!problem)
        return {};
    const QJsonObject json{{u"kind"_s, errorKey(problem->error.kind)},
                           {u"detail"_s, problem->error.detail},
                           {u"tries"_s, problem->tries}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

std::optional<ScheduleProblem> problemFromJson(const QString &text)
{
    if (text.isEmpty())
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    const ErrorKind kind = errorKindFromKey(json["kind"_L1].toString()).value_or(ErrorKind::Internal);
    return ScheduleProblem{.error = {.kind = kind, .detail = json["detail"_L1].toString()},
                           .tries = json["tries"_L1].toInt(mostScheduleTries)};
}

ScheduleRow readRow(const Statement &row)
{
    const ReportSettings unread{.query = {.range = DateRange::day(fromDayNumber(0))}};
    ScheduleRow read{.schedule = {.id = ReportScheduleId(row.integer(0)), .name = row.text(1), .settings = unread},
                     .settings = row.text(2).toUtf8(),
                     .delivery = row.text(7).toUtf8()};
    ReportSchedule &schedule = read.schedule;
    schedule.cadence = reportCadenceFromKey(row.text(3)).value_or(ReportCadence::Monthly);
    schedule.day = static_cast<int>(row.integer(4));
    schedule.minute = static_cast<int>(row.integer(5));
    schedule.zone = row.text(6).toLatin1();
    schedule.enabled = row.integer(8) != 0;
    schedule.since = row.moment(9);
    schedule.lastDue = row.moment(10);
    schedule.lastRunAt = row.moment(11);
    if (const auto report = row.optionalInteger(12))
        schedule.lastReport = ReportId(*report);
    schedule.problem = problemFromJson(row.text(13));
    return read;
}

Result<ReportSchedule> scheduleOf(const ScheduleRow &row)
{
    ReportSchedule schedule = row.schedule;
    const auto settings = reportSettingsFromJson(row.settings);
    if (!settings)
        return settings.error();
    const auto delivery = reportDeliveryFromJson(row.delivery);
    if (!delivery)
        return delivery.error();
    schedule.settings = *settings;
    schedule.delivery = *delivery;
    if (auto checked = checkSchedule(schedule); !checked)
        return checked.error();
    return schedule;
}

Error noSuchSchedule(ReportScheduleId id)
{
    return {.kind = ErrorKind::NotFound, .detail = u"there is no schedule %1"_s.arg(id.value())};
}

std::optional<QDateTime> moment(const QDateTime &value)
{
    return value.isValid() ? std::optional(value) : std::nullopt;
}

Result<ReportScheduleId> insertSchedule(Connection &connection, const ReportSchedule &schedule, const QDateTime &now)
{
    const auto inserted = connection.run(
        u"INSERT INTO report_schedules(name, settings, cadence, day, minute, zone, delivery, enabled, created_at) "
        "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)",
        schedule.name, QString::fromUtf8(toStoredJson(schedule.settings)), reportCadenceKey(schedule.cadence), schedule.day,
        schedule.minute, QString::fromLatin1(schedule.zone), QString::fromUtf8(toStoredJson(schedule.delivery)),
        schedule.enabled, now);
    if (!inserted)
        return inserted.error();
    return ReportScheduleId(connection.lastInsertId());
}

bool isDueAtOtherTimes(const ReportSchedule &before, const ReportSchedule &after)
{
    return before.cadence != after.cadence || before.day != after.day || before.minute != after.minute ||
           before.zone != after.zone;
}

Result<ReportScheduleId> updateSchedule(Connection &connection, const ReportSchedule &schedule, const QDateTime &now)
{
    const auto before = scheduleById(connection, schedule.id);
    if (!before && before.error().kind == ErrorKind::NotFound)
        return before.error();
    const bool anew = !before || (schedule.enabled && !before->enabled) || isDueAtOtherTimes(*before, schedule);
    const auto updated = connection.run(
        u"UPDATE report_schedules SET name = ?, settings = ?, cadence = ?, day = ?, minute = ?, zone = ?, delivery = ?, "
        "enabled = ?, created_at = ? WHERE id = ?",
        schedule.name, QString::fromUtf8(toStoredJson(schedule.settings)), reportCadenceKey(schedule.cadence), schedule.day,
        schedule.minute, QString::fromLatin1(schedule.zone), QString::fromUtf8(toStoredJson(schedule.delivery)),
        schedule.enabled, anew ? now : before->since, schedule.id.value());
    return updated ? Result<ReportScheduleId>(schedule.id) : updated.error();
}

/// The one that the last run was about, whatever its due moment was.
MissedDue lastServed(const ReportSchedule &schedule, const QDateTime &now)
{
    return {.due = schedule.lastDue.isValid() ? schedule.lastDue : latestDue(schedule, now)};
}

std::optional<MissedDue> dueFor(const ReportSchedule &schedule, RunReason reason, const QDateTime &now)
{
    switch (reason) {
    case RunReason::Due:
        return schedule.enabled ? missedDue(schedule, now) : std::nullopt;
    case RunReason::Again:
        return wantsAnotherTry(schedule) ? std::optional(lastServed(schedule, now)) : std::nullopt;
    case RunReason::Asked:
        break;
    }
    return MissedDue{.due = latestDue(schedule, now)};
}

/// The report that the last run left behind: there already, or its row when it never was made.
Result<std::optional<ReportRecord>> leftReport(Connection &connection, const ReportSchedule &schedule)
{
    if (!schedule.lastReport)
        return std::optional<ReportRecord>();
    const auto record = reportById(connection, *schedule.lastReport);
    if (record)
        return std::optional(*record);
    return record.error().kind == ErrorKind::NotFound ? Result(std::optional<ReportRecord>()) : record.error();
}

Result<ScheduleRunBegun> beginAnew(Connection &connection, const Workspace &workspace, ScheduleRunBegun run,
                                   const QDateTime &now)
{
    run.record = archiveRecord(run.settings, reportKindLabel(run.settings.kind), 0, {});
    run.record.createdAt = now;
    const auto work = ReportInWork::begin(connection, workspace, run.record);
    if (!work)
        return work.error();
    run.record.id = (*work)->id();
    run.work = *work;
    return run;
}

/// Only what is left to do; nothing when another program is at it.
Result<std::optional<ScheduleRunBegun>> beginAgain(Connection &connection, const Workspace &workspace, ScheduleRunBegun run,
                                                   const QDateTime &now)
{
    const auto left = leftReport(connection, run.schedule);
    if (!left)
        return left.error();
    if (*left) {
        const auto work = ReportInWork::takeUp(workspace, (*left)->id);
        if (!work)
            return work.error().kind == ErrorKind::NotFound ? Result(std::optional<ScheduleRunBegun>()) : work.error();
        if ((*left)->status == ReportStatus::Completed && hasReportFile(workspace, **left)) {
            run.record = **left;
            run.made = true;
            run.work = *work;
            return std::optional(run);
        }
    }
    auto anew = beginAnew(connection, workspace, run, now);
    return anew ? Result(std::optional(*anew)) : anew.error();
}

/// Until it has ended it counts as gone wrong, so that it is tried again should the program be no more.
Outcome noteBegun(Connection &connection, const ScheduleRunBegun &run, RunReason reason, const QDateTime &now)
{
    const int before = reason == RunReason::Again && run.schedule.problem ? run.schedule.problem->tries : 0;
    const ScheduleProblem unfinished{.error = {.kind = ErrorKind::Cancelled, .detail = u"ended midway"_s},
                                     .tries = before + 1};
    const QDateTime served = reason == RunReason::Asked ? run.schedule.lastDue : run.due.due;
    return connection.run(u"UPDATE report_schedules SET last_due = ?, last_run_at = ?, last_report = ?, last_error = ? "
                          "WHERE id = ?",
                          moment(served), now, run.record.id.value(), problemJson(unfinished), run.schedule.id.value());
}

} // namespace

Result<std::vector<ReportSchedule>> storedSchedules(Connection &connection)
{
    auto statement = connection.prepare(selectSchedule + u"ORDER BY name COLLATE NOCASE, id"_s);
    if (!statement)
        return statement.error();
    const auto rows = collectRows<ScheduleRow>(**statement, readRow);
    if (!rows)
        return rows.error();
    std::vector<ReportSchedule> schedules;
    for (const ScheduleRow &row : *rows) {
        auto schedule = scheduleOf(row);
        if (!schedule)
            return schedule.error();
        schedules.push_back(*std::move(schedule));
    }
    return schedules;
}

Result<ReportSchedule> scheduleById(Connection &connection, ReportScheduleId id)
{
    auto statement = connection.prepare(selectSchedule + u"WHERE id = ?"_s);
    if (!statement)
        return statement.error();
    (*statement)->bindAll(id.value());
    const auto row = firstRow<ScheduleRow>(**statement, readRow);
    if (!row)
        return row.error();
    return *row ? scheduleOf(**row) : noSuchSchedule(id);
}

Result<ReportScheduleId> saveSchedule(Connection &connection, const ReportSchedule &schedule, const QDateTime &now)
{
    if (auto checked = checkSchedule(schedule); !checked)
        return checked.error();
    const auto taken = askInteger(connection, u"SELECT count(*) FROM report_schedules WHERE name = ? AND id <> ?",
                                  schedule.name, schedule.id.value());
    if (!taken)
        return taken.error();
    if (*taken > 0)
        return Error{.kind = ErrorKind::BadInput, .detail = u"there is a schedule \"%1\" already"_s.arg(schedule.name)};
    return schedule.id == ReportScheduleId(0) ? insertSchedule(connection, schedule, now)
                                              : updateSchedule(connection, schedule, now);
}

Outcome removeSchedule(Connection &connection, ReportScheduleId id)
{
    const auto removed = connection.run(u"DELETE FROM report_schedules WHERE id = ?", id.value());
    return removed && connection.changedRows() == 0 ? noSuchSchedule(id) : removed;
}

Result<std::optional<ScheduleRunBegun>> beginScheduleRun(Connection &connection, const Workspace &workspace,
                                                         ReportScheduleId id, RunReason reason, const QDateTime &now)
{
    const auto schedule = scheduleById(connection, id);
    if (!schedule)
        return schedule.error();
    const auto due = dueFor(*schedule, reason, now);
    if (!due)
        return std::optional<ScheduleRunBegun>();
    ScheduleRunBegun run{.schedule = *schedule,
                         .due = *due,
                         .settings = settingsFor(*schedule, due->due),
                         .record = archiveRecord(schedule->settings, {}, 0, {})};
    Result<std::optional<ScheduleRunBegun>> begun = std::optional<ScheduleRunBegun>();
    if (reason == RunReason::Again) {
        begun = beginAgain(connection, workspace, run, now);
    } else {
        auto anew = beginAnew(connection, workspace, run, now);
        begun = anew ? Result(std::optional(*anew)) : anew.error();
    }
    if (!begun || !*begun)
        return begun;
    if (auto noted = noteBegun(connection, **begun, reason, now); !noted)
        return noted.error();
    return begun;
}

Outcome endScheduleRun(Connection &connection, const ScheduleRunBegun &run, const std::optional<Error> &problem)
{
    const auto schedule = scheduleById(connection, run.schedule.id);
    if (!schedule) // it was taken away meanwhile
        return schedule.error().kind == ErrorKind::NotFound ? Outcome(Done{}) : schedule.error();
    std::optional<ScheduleProblem> told;
    if (problem)
        told = ScheduleProblem{.error = *problem, .tries = schedule->problem ? schedule->problem->tries : 1};
    return connection.run(u"UPDATE report_schedules SET last_error = ? WHERE id = ?", problemJson(told),
                          run.schedule.id.value());
}

bool wantsAnotherTry(const ReportSchedule &schedule)
{
    return schedule.enabled && schedule.problem && schedule.problem->tries < mostScheduleTries;
}

} // namespace creatormetrics
