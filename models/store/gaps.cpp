// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/gaps.h"

#include "models/store/rows.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

Result<std::vector<QDate>> knownDaysOf(Connection &connection, AccountId account, Metric metric, const DateRange &range)
{
    const QString sql = u"SELECT day FROM daily_metrics WHERE account_id = ? AND day BETWEEN ? AND ? AND %1 IS NOT NULL "
                        "ORDER BY day"_s.arg(metricInfo(metric).key);
    auto statement = connection.prepare(sql);
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value(), range.first(), range.last());
    return collectRows<QDate>(**statement, [](const Statement &row) { return row.day(0); });
}

void appendStretch(std::vector<DateRange> &stretches, QDate first, QDate last)
{
    if (first <= last)
        stretches.push_back(*DateRange::make(first, last));
}

} // namespace

Result<std::vector<DateRange>> missingDays(Connection &connection, AccountId account, Metric metric, const DateRange &range)
{
    if (metricInfo(metric).derived)
        return Error{.kind = ErrorKind::BadInput, .detail = u"%1 is computed, not stored"_s.arg(metricInfo(metric).key)};
    const auto known = knownDaysOf(connection, account, metric, range);
    if (!known)
        return known.error();
    std::vector<DateRange> stretches;
    QDate next = range.first();
    for (const QDate day : *known) {
        appendStretch(stretches, next, day.addDays(-1));
        next = day.addDays(1);
    }
    appendStretch(stretches, next, range.last());
    return stretches;
}

} // namespace creatormetrics
