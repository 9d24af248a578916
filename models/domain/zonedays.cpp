// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/zonedays.h"

#include <QDateTime>

#include <algorithm>
#include <limits>

namespace creatormetrics {

namespace {

constexpr qint64 hourMilliseconds = 3'600'000;
constexpr qint64 dayMilliseconds = 24 * hourMilliseconds;
constexpr qint64 epochWeekday = 3; ///< 1970-01-01 was a Thursday, 0 is Monday

qint64 floorDivided(qint64 value, qint64 by)
{
    return value / by - (value % by < 0 ? 1 : 0);
}

QDateTime utcMoment(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
}

} // namespace

ZoneDays::ZoneDays(const QByteArray &zone) : m_zone(zone)
{
    if (zone.isEmpty() || !m_zone.isValid()) // of no name Qt makes the computer's own zone
        m_zone = QTimeZone::utc();
}

qint64 ZoneDays::dayNumber(qint64 milliseconds)
{
    return floorDivided(local(milliseconds), dayMilliseconds);
}

int ZoneDays::hourOfWeek(qint64 milliseconds)
{
    const qint64 hours = floorDivided(local(milliseconds), hourMilliseconds) + epochWeekday * 24;
    return static_cast<int>(hours - floorDivided(hours, 168) * 168);
}

qint64 ZoneDays::local(qint64 milliseconds)
{
    if (milliseconds < m_latest.begin || milliseconds >= m_latest.end)
        m_latest = spanAround(milliseconds);
    return milliseconds + m_latest.offset;
}

const ZoneDays::Span &ZoneDays::spanAround(qint64 milliseconds)
{
    const auto after = std::ranges::upper_bound(m_spans, milliseconds, {}, &Span::begin);
    if (after != m_spans.begin() && milliseconds < std::prev(after)->end)
        return *std::prev(after);
    return *m_spans.insert(after, askedSpan(milliseconds));
}

ZoneDays::Span ZoneDays::askedSpan(qint64 milliseconds) const
{
    Span span{.begin = std::numeric_limits<qint64>::min(),
              .end = std::numeric_limits<qint64>::max(),
              .offset = m_zone.offsetFromUtc(utcMoment(milliseconds)) * qint64(1000)};
    if (!m_zone.hasTransitions())
        return span;
    // Asked for the transition before the next millisecond, since one at this very moment begins the span.
    const auto before = m_zone.previousTransition(utcMoment(milliseconds + 1));
    const auto after = m_zone.nextTransition(utcMoment(milliseconds));
    if (before.atUtc.isValid())
        span.begin = before.atUtc.toMSecsSinceEpoch();
    if (after.atUtc.isValid())
        span.end = after.atUtc.toMSecsSinceEpoch();
    return span;
}

} // namespace creatormetrics
