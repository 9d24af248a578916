// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/sqldialect.h"

#include "models/store/statement.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

QString SqlDialect::day(QDate day) const
{
    return isDuckDb() ? u"DATE '%1'"_s.arg(day.toString(Qt::ISODate)) : QString::number(toDayNumber(day));
}

QString SqlDialect::moment(const QDateTime &moment) const
{
    return isDuckDb() ? u"TIMESTAMP '%1'"_s.arg(moment.toUTC().toString(u"yyyy-MM-dd HH:mm:ss"))
                      : QString::number(moment.toMSecsSinceEpoch());
}

QString SqlDialect::within(const QString &column, QDate first, QDate last) const
{
    return u"%1 BETWEEN %2 AND %3"_s.arg(column, day(first), day(last));
}

QString SqlDialect::bucket(Granularity granularity, const QString &column) const
{
    switch (granularity) {
    case Granularity::Day:
        return column;
    case Granularity::Week: // day 0 of the era was a Thursday
        return isDuckDb() ? u"date_trunc('week', %1)"_s.arg(column) : u"(%1 + 3) / 7"_s.arg(column);
    case Granularity::Month:
        return isDuckDb() ? u"date_trunc('month', %1)"_s.arg(column)
                          : u"strftime('%Y-%m', %1 * 86400, 'unixepoch')"_s.arg(column);
    }
    Q_UNREACHABLE();
}

QString SqlDialect::quotient(const QString &dividend, const QString &divisor) const
{
    return u"(%1) %2 (%3)"_s.arg(dividend, isDuckDb() ? u"//"_s : u"/"_s, divisor);
}

QString SqlDialect::lastTotals() const
{
    // SQLite takes a column that is neither grouped nor aggregated from the row that max() chose.
    return isDuckDb()
               ? u"arg_max(d.followers, d.day) AS followers, arg_max(d.following, d.day) AS following, "
                 "arg_max(d.posts, d.day) AS posts"_s
               : u"max(CASE WHEN d.followers IS NOT NULL THEN d.day END) AS totals_day, d.followers AS followers, "
                 "d.following AS following, d.posts AS posts"_s;
}

QString SqlDialect::contains(const QString &column, const QString &word) const
{
    return u"%1 %2 '%%3%'"_s.arg(column, isDuckDb() ? u"ILIKE"_s : u"LIKE"_s, word);
}

} // namespace creatormetrics
