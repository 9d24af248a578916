// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/reportschedule.h"

#include "models/reports/reporttemplate.h"

#include <QTimeZone>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int daysOfWeek = 7;
constexpr int lastMonthDay = 28;
constexpr int minutesOfDay = 1'440;
constexpr qint64 dayMilliseconds = 86'400'000;
constexpr qint64 minuteMilliseconds = 60'000;
constexpr int longestPeriod = 31; ///< days

Error badSchedule(const QString &member)
{
    return {.kind = ErrorKind::BadInput, .detail = u"the schedule lacks a usable \"%1\""_s.arg(member)};
}

qint64 offsetAt(const QTimeZone &zone, qint64 milliseconds)
{
    return 1'000LL * zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC));
}

/// The first moment at which the zone's clocks have reached `day` and `minute`. Qt's own answer for a time that does not exist
/// differs between versions.
QDateTime firstMoment(const QTimeZone &zone, QDate day, int minute)
{
    const qint64 local = QDateTime(day, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch() + minute * minuteMilliseconds;
    const std::array offsets{offsetAt(zone, local - dayMilliseconds), offsetAt(zone, local + dayMilliseconds)};
    const qint64 ahead = *std::ranges::max_element(offsets);
    const qint64 earliest = local - ahead;
    if (offsetAt(zone, earliest) == ahead)
        return QDateTime::fromMSecsSinceEpoch(earliest, Qt::UTC);
    const qint64 later = local - *std::ranges::min_element(offsets);
    const auto jump = zone.nextTransition(QDateTime::fromMSecsSinceEpoch(earliest, Qt::UTC));
    const bool jumped = jump.atUtc.isValid() && jump.atUtc.toMSecsSinceEpoch() <= later;
    return jumped ? jump.atUtc.toUTC() : QDateTime::fromMSecsSinceEpoch(later, Qt::UTC);
}

bool isDueDay(const ReportSchedule &schedule, QDate day)
{
    return (schedule.cadence == ReportCadence::Weekly ? day.dayOfWeek() : day.day()) == schedule.day;
}

QDate localDay(const QTimeZone &zone, const QDateTime &moment)
{
    return moment.toTimeZone(zone).date();
}

int periodDays(const ReportSchedule &schedule)
{
    return schedule.cadence == ReportCadence::Weekly ? daysOfWeek : longestPeriod;
}

/// Until when due moments count as served.
QDateTime servedUntil(const ReportSchedule &schedule, const QDateTime &now)
{
    QDateTime until = schedule.since;
    if (schedule.lastDue.isValid() && (!until.isValid() || schedule.lastDue > until))
        until = schedule.lastDue;
    const bool clockWasWrong = until.isValid() && until > now.addDays(periodDays(schedule));
    return !until.isValid() || clockWasWrong ? now : until;
}

} // namespace

QString reportCadenceKey(ReportCadence cadence)
{
    return cadence == ReportCadence::Weekly ? u"weekly"_s : u"monthly"_s;
}

std::optional<ReportCadence> reportCadenceFromKey(QStringView key)
{
    if (key == "weekly"_L1)
        return ReportCadence::Weekly;
    return key == "monthly"_L1 ? std::optional(ReportCadence::Monthly) : std::nullopt;
}

Outcome checkSchedule(const ReportSchedule &schedule)
{
    if (!checkTemplateName(schedule.name))
        return badSchedule(u"name"_s);
    const int lastDay = schedule.cadence == ReportCadence::Weekly ? daysOfWeek : lastMonthDay;
    if (schedule.day < 1 || schedule.day > lastDay)
        return badSchedule(u"day"_s);
    if (schedule.minute < 0 || schedule.minute >= minutesOfDay)
        return badSchedule(u"minute"_s);
    if (!QTimeZone(schedule.zone).isValid())
        return badSchedule(u"zone"_s);
    return checkDelivery(schedule.delivery);
}

QDateTime nextDue(const ReportSchedule &schedule, const QDateTime &after)
{
    const QTimeZone zone(schedule.zone);
    const QDate begin = localDay(zone, after).addDays(-1);
    for (int days = 0; days <= 2 * longestPeriod; ++days) {
        const QDate day = begin.addDays(days);
        if (!isDueDay(schedule, day))
            continue;
        if (const QDateTime due = firstMoment(zone, day, schedule.minute); due > after)
            return due;
    }
    return {};
}

QDateTime latestDue(const ReportSchedule &schedule, const QDateTime &now)
{
    const QTimeZone zone(schedule.zone);
    const QDate end = localDay(zone, now).addDays(1);
    for (int days = 0; days <= 2 * longestPeriod; ++days) {
        const QDate day = end.addDays(-days);
        if (!isDueDay(schedule, day))
            continue;
        if (const QDateTime due = firstMoment(zone, day, schedule.minute); due <= now)
            return due;
    }
    return {};
}

std::optional<MissedDue> missedDue(const ReportSchedule &schedule, const QDateTime &now)
{
    const QDateTime served = servedUntil(schedule, now);
    const QDateTime due = latestDue(schedule, now);
    if (!due.isValid() || due <= served)
        return std::nullopt;
    MissedDue missed{.due = due};
    for (QDateTime earlier = nextDue(schedule, served); earlier.isValid() && earlier < due;
         earlier = nextDue(schedule, earlier))
        ++missed.count;
    return missed;
}

DateRange rangeFor(const ReportSchedule &schedule, const QDateTime &due)
{
    const QDate lastDay = localDay(QTimeZone(schedule.zone), due).addDays(-1);
    const ReportKind kind = schedule.cadence == ReportCadence::Weekly ? ReportKind::Weekly : ReportKind::Monthly;
    return usualReportRange(kind, lastDay, schedule.settings.locale.firstDayOfWeek());
}

ReportSettings settingsFor(const ReportSchedule &schedule, const QDateTime &due)
{
    ReportSettings settings = schedule.settings;
    if (settings.kind == ReportKind::Campaign)
        return settings;
    settings.query.range = rangeFor(schedule, due);
    if (settings.query.comparison == Comparison::Custom) { // its days were meant for others
        settings.query.comparison = Comparison::Previous;
        settings.query.otherRange.reset();
    }
    return settings;
}

} // namespace creatormetrics
