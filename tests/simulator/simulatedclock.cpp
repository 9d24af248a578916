// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/simulatedclock.h"

#include <QLocale>
#include <QTimeZone>

namespace creatormetrics {

using namespace Qt::StringLiterals;

qint64 SimulatedClock::milliseconds() const
{
    return m_pinned ? *m_pinned : QDateTime::currentMSecsSinceEpoch() + m_offset;
}

QDateTime SimulatedClock::now() const
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds(), Qt::UTC);
}

void SimulatedClock::pin(const QDateTime &moment)
{
    m_pinned = moment.toMSecsSinceEpoch();
}

void SimulatedClock::runFrom(const QDateTime &moment)
{
    m_pinned.reset();
    m_offset = QDateTime::currentDateTimeUtc().msecsTo(moment);
}

void SimulatedClock::advance(qint64 seconds)
{
    (m_pinned ? *m_pinned : m_offset) += seconds * 1'000;
}

QDate pacificDay(const QDateTime &moment)
{
    static const QTimeZone pacific("America/Los_Angeles");
    return pacific.isValid() ? moment.toTimeZone(pacific).date() : moment.toUTC().addSecs(-8 * 3'600).date();
}

QString httpDateText(const QDateTime &moment)
{
    return QLocale::c().toString(moment.toUTC(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
}

} // namespace creatormetrics
