// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/dayrows.h"

#include "models/store/metriccolumns.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

std::optional<qint64> fetchValue(const std::optional<FetchId> &fetch)
{
    return fetch ? std::optional(fetch->value()) : std::nullopt;
}

} // namespace

Result<MetricValues> storedDay(Connection &connection, AccountId account, QDate day)
{
    static const QString sql =
        u"SELECT %1 FROM daily_metrics WHERE account_id = ? AND day = ?"_s.arg(columnList(measuredMetrics()));
    auto statement = connection.prepare(sql);
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value(), day);
    const auto row = (*statement)->step();
    if (!row)
        return row.error();
    const MetricValues values = *row ? readMetrics(**statement, 0, measuredMetrics()) : MetricValues();
    (*statement)->reset();
    return values;
}

Outcome storeDay(Connection &connection, AccountId account, const DailyMetrics &day)
{
    static const QString sql =
        u"INSERT INTO daily_metrics(account_id, day, %1) VALUES(?, ?, %2) ON CONFLICT(account_id, day) DO UPDATE SET %3"_s.arg(
            columnList(measuredMetrics()), placeholders(measuredMetricCount), excludedList(measuredMetrics()));
    auto statement = connection.prepare(sql);
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value(), day.day);
    bindMetrics(**statement, 2, measuredMetrics(), day.values);
    return (*statement)->run();
}

Outcome insertRevision(Connection &connection, AccountId account, QDate day, Metric metric, const Revision &revision)
{
    return connection.run(u"INSERT INTO revisions(account_id, day, metric, old_value, old_fetch_id, new_value, new_fetch_id, "
                          "revised_at) VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
                          account.value(), day, QString(metricInfo(metric).key), revision.oldValue, fetchValue(revision.oldFetch),
                          revision.newValue, fetchValue(revision.newFetch), revision.revisedAt);
}

} // namespace creatormetrics
