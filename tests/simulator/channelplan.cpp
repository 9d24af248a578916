// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/channelplan.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace creatormetrics {

qint64 ChannelPlan::lastSlot() const
{
    return today.startOfDay(Qt::UTC).toSecsSinceEpoch() / slotSeconds - 1;
}

ChannelPlan planChannel(quint64 seed, int years, int videos, QDate today)
{
    ChannelPlan plan;
    plan.seed = seed;
    plan.today = today;
    plan.firstDay = today.addYears(-years);
    plan.slotSeconds = std::max<qint64>(60, plan.firstDay.daysTo(today) * 86'400 / videos);
    plan.firstSlot = plan.lastSlot() - videos + 1;
    return plan;
}

QDate pacificToday()
{
    const auto now = QDateTime::currentDateTimeUtc();
    const QTimeZone pacific("America/Los_Angeles");
    return pacific.isValid() ? now.toTimeZone(pacific).date() : now.addSecs(-8 * 3'600).date();
}

} // namespace creatormetrics
