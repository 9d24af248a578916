// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/rangepreset.h"

#include <QCoreApplication>

namespace creatormetrics {

namespace {

struct PresetWords {
    RangePreset preset;
    QLatin1StringView key;
    const char *label;
};

using L = QLatin1StringView;

constexpr std::array<PresetWords, namedPresets.size() + 1> presets{{
    {RangePreset::Yesterday, L("yesterday"), QT_TRANSLATE_NOOP("RangePreset", "Yesterday")},
    {RangePreset::Last7Days, L("last_7_days"), QT_TRANSLATE_NOOP("RangePreset", "Last 7 days")},
    {RangePreset::Last28Days, L("last_28_days"), QT_TRANSLATE_NOOP("RangePreset", "Last 28 days")},
    {RangePreset::Last30Days, L("last_30_days"), QT_TRANSLATE_NOOP("RangePreset", "Last 30 days")},
    {RangePreset::Last90Days, L("last_90_days"), QT_TRANSLATE_NOOP("RangePreset", "Last 90 days")},
    {RangePreset::Last12Months, L("last_12_months"), QT_TRANSLATE_NOOP("RangePreset", "Last 12 months")},
    {RangePreset::WeekToDate, L("week_to_date"), QT_TRANSLATE_NOOP("RangePreset", "This week to date")},
    {RangePreset::MonthToDate, L("month_to_date"), QT_TRANSLATE_NOOP("RangePreset", "This month to date")},
    {RangePreset::QuarterToDate, L("quarter_to_date"), QT_TRANSLATE_NOOP("RangePreset", "This quarter to date")},
    {RangePreset::YearToDate, L("year_to_date"), QT_TRANSLATE_NOOP("RangePreset", "This year to date")},
    {RangePreset::LastWeek, L("last_week"), QT_TRANSLATE_NOOP("RangePreset", "Last full week")},
    {RangePreset::LastMonth, L("last_month"), QT_TRANSLATE_NOOP("RangePreset", "Last full month")},
    {RangePreset::LastQuarter, L("last_quarter"), QT_TRANSLATE_NOOP("RangePreset", "Last full quarter")},
    {RangePreset::LastYear, L("last_year"), QT_TRANSLATE_NOOP("RangePreset", "Last full year")},
    {RangePreset::AllTime, L("all_time"), QT_TRANSLATE_NOOP("RangePreset", "All time")},
    {RangePreset::Custom, L("custom"), QT_TRANSLATE_NOOP("RangePreset", "Custom")},
}};

QDate weekStart(QDate day, Qt::DayOfWeek first)
{
    return day.addDays(-((day.dayOfWeek() - first + 7) % 7));
}

QDate monthStart(QDate day)
{
    return {day.year(), day.month(), 1};
}

QDate quarterStart(QDate day)
{
    return {day.year(), (day.month() - 1) / 3 * 3 + 1, 1};
}

QDate yearStart(QDate day)
{
    return {day.year(), 1, 1};
}

DateRange between(QDate first, QDate last)
{
    return DateRange::endingAt(last, first.daysTo(last) + 1);
}

/// The last period that is over when `lastDay` is: the one that ends with it, else the one before.
template <typename Start>
DateRange lastFull(QDate lastDay, Start start)
{
    const QDate nextStart = start(lastDay.addDays(1));
    const QDate end = nextStart.addDays(-1);
    return between(start(end), end);
}

} // namespace

DateRange presetRange(RangePreset preset, const PresetCalendar &calendar)
{
    const QDate last = calendar.lastDay;
    const auto startOfWeek = [&calendar](QDate day) { return weekStart(day, calendar.weekStart); };
    switch (preset) {
    case RangePreset::Yesterday:
        return DateRange::day(last);
    case RangePreset::Last7Days:
        return DateRange::endingAt(last, 7);
    case RangePreset::Last30Days:
        return DateRange::endingAt(last, 30);
    case RangePreset::Last90Days:
        return DateRange::endingAt(last, 90);
    case RangePreset::Last12Months:
        return between(last.addMonths(-12).addDays(1), last);
    case RangePreset::WeekToDate:
        return between(startOfWeek(last), last);
    case RangePreset::MonthToDate:
        return between(monthStart(last), last);
    case RangePreset::QuarterToDate:
        return between(quarterStart(last), last);
    case RangePreset::YearToDate:
        return between(yearStart(last), last);
    case RangePreset::LastWeek:
        return lastFull(last, startOfWeek);
    case RangePreset::LastMonth:
        return lastFull(last, monthStart);
    case RangePreset::LastQuarter:
        return lastFull(last, quarterStart);
    case RangePreset::LastYear:
        return lastFull(last, yearStart);
    case RangePreset::AllTime:
        if (calendar.firstDay && *calendar.firstDay <= last)
            return between(*calendar.firstDay, last);
        break;
    case RangePreset::Last28Days:
    case RangePreset::Custom:
        break;
    }
    return DateRange::endingAt(last, 28);
}

QString presetKey(RangePreset preset)
{
    return presets[static_cast<std::size_t>(preset)].key;
}

std::optional<RangePreset> presetFromKey(QStringView key)
{
    for (const PresetWords &entry : presets) {
        if (key == entry.key)
            return entry.preset;
    }
    return std::nullopt;
}

QString presetLabel(RangePreset preset)
{
    return QCoreApplication::translate("RangePreset", presets[static_cast<std::size_t>(preset)].label);
}

} // namespace creatormetrics
