// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/datetext.h"

#include "models/analytics/chartlabels.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

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

QString momentText(const QDateTime &moment, const QDateTime &now, const QLocale &locale)
{
    const QDateTime local = moment.toTimeZone(now.timeZone());
    // The C locale's short form has seconds, which nobody needs here.
    const QString time = locale.language() == QLocale::C ? local.toString(u"HH:mm"_s)
                                                         : locale.toString(local.time(), QLocale::ShortFormat);
    return local.date() == now.date() ? time : dayText(local.date(), locale, now.date()) + ", "_L1 + time;
}

} // namespace creatormetrics
