// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimeZone>

#include <vector>

namespace creatormetrics {

/// Which day and hour moments fall on in one zone, for loops over many of them: the zone is asked once for every span
/// between two of its transitions, the rest is arithmetic. Remembers what it asked, so one object serves one thread. A
/// zone that is unknown to the system counts as UTC.
class ZoneDays
{
public:
    /// `zone` is an IANA id, as accounts have it.
    explicit ZoneDays(const QByteArray &zone);

    /// Whole days since 1970-01-01 of the zone's calendar (toDayNumber of the day) for milliseconds since then in UTC.
    [[nodiscard]] qint64 dayNumber(qint64 milliseconds);
    /// 0 = Monday 0:00 to 0:59 on the zone's clocks .. 167.
    [[nodiscard]] int hourOfWeek(qint64 milliseconds);

private:
    struct Span {
        qint64 begin = 0; ///< first millisecond
        qint64 end = 0; ///< first millisecond after it
        qint64 offset = 0; ///< milliseconds ahead of UTC
    };

    [[nodiscard]] qint64 local(qint64 milliseconds);
    const Span &spanAround(qint64 milliseconds);
    [[nodiscard]] Span askedSpan(qint64 milliseconds) const;

    QTimeZone m_zone;
    std::vector<Span> m_spans; ///< ascending, without overlap
    Span m_latest; ///< moments come in runs; empty at first
};

} // namespace creatormetrics
