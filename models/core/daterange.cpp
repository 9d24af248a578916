// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/daterange.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qint64 alignedYear = 364;

} // namespace

Result<DateRange> DateRange::make(QDate first, QDate last)
{
    if (!first.isValid() || !last.isValid())
        return Error{.kind = ErrorKind::BadInput, .detail = u"a range needs two valid dates"_s};
    if (last < first) {
        return Error{.kind = ErrorKind::BadInput,
                     .detail = u"the range ends (%1) before it starts (%2)"_s.arg(last.toString(Qt::ISODate),
                                                                                 first.toString(Qt::ISODate))};
    }
    return DateRange(first, last);
}

DateRange DateRange::endingAt(QDate last, qint64 count)
{
    Q_ASSERT(last.isValid() && count >= 1);
    return DateRange(last.addDays(1 - count), last);
}

DateRange DateRange::previous() const
{
    return shifted(-days());
}

DateRange DateRange::yearBefore() const
{
    return shifted(-alignedYear);
}

DateRange DateRange::shifted(qint64 byDays) const
{
    return DateRange(m_first.addDays(byDays), m_last.addDays(byDays));
}

Result<QDate> parseDay(QStringView text)
{
    // Qt takes any punctuation between the parts and a sign before the year.
    const bool shaped = text.size() == 10 && text[0].isDigit() && text[4] == u'-' && text[7] == u'-';
    const QDate day = shaped ? QDate::fromString(text.toString(), Qt::ISODate) : QDate();
    if (!day.isValid()) {
        return Error{.kind = ErrorKind::BadInput,
                     .detail = u"\"%1\" is not a day; write it as YYYY-MM-DD"_s.arg(text.left(40))};
    }
    return day;
}

} // namespace creatormetrics
