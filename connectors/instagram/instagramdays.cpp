// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/instagram/instagramdays.h"

#include "models/domain/platform.h"

namespace creatormetrics {

qint64 instagramDayStart(QDate day)
{
    return day.startOfDay(reportingZone(Platform::Instagram)).toSecsSinceEpoch();
}

QDate instagramDayOf(const QDateTime &moment)
{
    return moment.toTimeZone(reportingZone(Platform::Instagram)).date();
}

QDate instagramDayEndingAt(const QDateTime &endTime)
{
    constexpr qint64 halfADay = 43'200; // the middle of the day is far from either end
    return instagramDayOf(endTime.addSecs(-halfADay));
}

} // namespace creatormetrics
