// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QDate>

namespace creatormetrics {

/// Calendar days from `first` to `last`, both included. Always valid and never empty: made only by `make` and `parse`.
class DateRange
{
public:
    /// Fails with BadInput when a date is invalid or `last` is before `first`.
    [[nodiscard]] static Result<DateRange> make(QDate first, QDate last);
    /// The `count` days (at least one) that end with `last`, which must be valid.
    [[nodiscard]] static DateRange endingAt(QDate last, qint64 count);
    /// One day, which must be valid.
    [[nodiscard]] static DateRange day(QDate day) { return endingAt(day, 1); }

    [[nodiscard]] QDate first() const { return m_first; }
    [[nodiscard]] QDate last() const { return m_last; }
    [[nodiscard]] qint64 days() const { return m_first.daysTo(m_last) + 1; }
    [[nodiscard]] bool contains(QDate day) const { return day >= m_first && day <= m_last; }
    /// Equal length, directly before.
    [[nodiscard]] DateRange previous() const;
    /// Equal length, 52 weeks (364 days) earlier, so that weekdays stay aligned.
    [[nodiscard]] DateRange yearBefore() const;
    [[nodiscard]] DateRange shifted(qint64 byDays) const;

    friend bool operator==(const DateRange &, const DateRange &) = default;

private:
    DateRange(QDate first, QDate last) : m_first(first), m_last(last) {}

    QDate m_first;
    QDate m_last;
};

/// A day as YYYY-MM-DD, nothing else. BadInput names what was given.
[[nodiscard]] Result<QDate> parseDay(QStringView text);

} // namespace creatormetrics
