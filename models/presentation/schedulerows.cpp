// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/schedulerows.h"

#include "models/presentation/datetext.h"
#include "models/presentation/errortext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qint64 lateAfter = 15 * 60; ///< seconds; a run within them was in time
constexpr qint64 toldFor = 24 * 3600;

struct ScheduleWords {
    Q_DECLARE_TR_FUNCTIONS(ScheduleRows)
};

ValueCell nextCell(const ReportSchedule &schedule, const ReportRowFrame &frame)
{
    if (!schedule.enabled)
        return {.text = ScheduleWords::tr("Off"), .icon = u"pause"_s};
    const QDateTime next = nextDue(schedule, frame.now).toTimeZone(frame.now.timeZone());
    return {.text = momentText(next, frame.now, frame.locale), .sortValue = next};
}

ValueCell lastCell(const ReportSchedule &schedule, const ReportRowFrame &frame)
{
    if (!schedule.lastRunAt.isValid())
        return {.text = ScheduleWords::tr("Not yet")};
    const QString when = momentText(schedule.lastRunAt, frame.now, frame.locale);
    if (schedule.problem)
        return {.text = errorTitle(schedule.problem->error.kind),
                .sortValue = schedule.lastRunAt,
                .tone = FreshnessTone::Problem,
                .icon = u"warning"_s,
                .toolTip = errorText(schedule.problem->error) + u' ' + schedule.problem->error.detail};
    return {.text = when, .sortValue = schedule.lastRunAt, .tone = FreshnessTone::Good, .icon = u"check"_s};
}

bool wasLate(const ReportSchedule &schedule)
{
    return schedule.lastRunAt.isValid() && schedule.lastDue.isValid()
           && schedule.lastDue.secsTo(schedule.lastRunAt) > lateAfter;
}

QString noticeOf(const ReportSchedule &schedule, const ReportRowFrame &frame)
{
    const QString period = rangeText(rangeFor(schedule, schedule.lastDue), frame.locale, frame.now.date());
    if (schedule.problem)
        return ScheduleWords::tr("“%1” for %2 went wrong: %3")
            .arg(schedule.name, period, errorText(schedule.problem->error));
    if (wasLate(schedule))
        return ScheduleWords::tr("“%1” for %2 was made %3, because the program was not running when it was due.")
            .arg(schedule.name, period, momentText(schedule.lastRunAt, frame.now, frame.locale));
    return {};
}

} // namespace

std::vector<ValueColumn> scheduleColumns()
{
    return {{.title = ScheduleWords::tr("Schedule")},
            {.title = ScheduleWords::tr("Repeats")},
            {.title = ScheduleWords::tr("Next")},
            {.title = ScheduleWords::tr("Last run")}};
}

QString cadenceText(const ReportSchedule &schedule, const QLocale &locale)
{
    const QString time = locale.toString(QTime(schedule.minute / 60, schedule.minute % 60), QLocale::ShortFormat);
    const QString zone = QString::fromLatin1(schedule.zone).replace(u'_', u' ');
    if (schedule.cadence == ReportCadence::Weekly)
        return ScheduleWords::tr("Every %1 at %2, %3").arg(locale.standaloneDayName(schedule.day), time, zone);
    return ScheduleWords::tr("Every month on day %1 at %2, %3").arg(locale.toString(schedule.day), time, zone);
}

std::vector<ValueRow> scheduleRows(const std::vector<ReportSchedule> &schedules, const ReportRowFrame &frame)
{
    std::vector<ValueRow> rows;
    rows.reserve(schedules.size());
    for (const ReportSchedule &schedule : schedules)
        rows.push_back({.id = schedule.id.value(),
                        .cells = {{.text = schedule.name},
                                  {.text = cadenceText(schedule, frame.locale)},
                                  nextCell(schedule, frame),
                                  lastCell(schedule, frame)}});
    return rows;
}

QString scheduleNotice(const std::vector<ReportSchedule> &schedules, const ReportRowFrame &frame)
{
    const ReportSchedule *latest = nullptr;
    for (const ReportSchedule &schedule : schedules) {
        const bool fresh = schedule.lastRunAt.isValid() && schedule.lastRunAt.secsTo(frame.now) <= toldFor;
        const bool tells = fresh && (schedule.problem || wasLate(schedule));
        if (tells && (!latest || latest->lastRunAt < schedule.lastRunAt))
            latest = &schedule;
    }
    return latest ? noticeOf(*latest, frame) : QString();
}

} // namespace creatormetrics
