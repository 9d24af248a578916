// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/datetext.h"

#include "models/analytics/chartlabels.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct DateWords {
    Q_DECLARE_TR_FUNCTIONS(DateText)
};

constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

} // namespace

QString dayText(QDate day, const QLocale &locale, QDate reference)
{
    return day.year() == reference.year() ? shortDay(day, locale) : shortDayAndYear(day, locale);
}

QString rangeText(const DateRange &range, const QLocale &locale, QDate reference)
{
    const bool thisYear = range.first().year() == reference.year() && range.last().year() == reference.year();
    if (range.days() == 1)
        return dayText(range.last(), locale, reference);
    return thisYear ? shortDay(range.first(), locale) + u" – "_s + shortDay(range.last(), locale)
                    : dayRange(range, locale);
}

/// The C locale's short form has seconds, which nobody needs here.
QString timeText(QTime time, const QLocale &locale)
{
    return locale.language() == QLocale::C ? time.toString(u"HH:mm"_s) : locale.toString(time, QLocale::ShortFormat);
}

QString momentText(const QDateTime &moment, const QDateTime &now, const QLocale &locale)
{
    const QDateTime local = moment.toTimeZone(now.timeZone());
    const QString time = timeText(local.time(), locale);
    return local.date() == now.date() ? time : dayText(local.date(), locale, now.date()) + ", "_L1 + time;
}

QString agoText(const QDateTime &moment, const QDateTime &now)
{
    const qint64 seconds = moment.secsTo(now);
    if (seconds < minute)
        return DateWords::tr("just now");
    if (seconds < hour)
        return DateWords::tr("%n min ago", nullptr, static_cast<int>(seconds / minute));
    if (seconds < 2 * day)
        return DateWords::tr("%n h ago", nullptr, static_cast<int>(seconds / hour));
    return DateWords::tr("%n day(s) ago", nullptr, static_cast<int>(seconds / day));
}

QString durationText(std::chrono::milliseconds duration)
{
    const qint64 seconds = duration.count() / 1000;
    if (seconds < 1)
        return DateWords::tr("under 1 s");
    if (seconds < 2 * minute)
        return DateWords::tr("%n s", "duration", static_cast<int>(seconds));
    if (seconds < 2 * hour)
        return DateWords::tr("%n min", "duration", static_cast<int>(seconds / minute));
    return DateWords::tr("%n h", "duration", static_cast<int>(seconds / hour));
}

} // namespace creatormetrics
