// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/snapshotdifference.h"

#include "models/store/contentrepository.h"
#include "models/store/metriccolumns.h"
#include "models/store/rows.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

/// The lifetime figures whose differences add up over posts; people reached do not.
const std::vector<Metric> &flows()
{
    static const std::vector<Metric> metrics = [] {
        std::vector<Metric> sums;
        for (const Metric metric : contentMetrics()) {
            if (metricInfo(metric).aggregation == Aggregation::Sum)
                sums.push_back(metric);
        }
        return sums;
    }();
    return metrics;
}

/// Snapshots have no index by day: the account's posts lead to them by primary key, CROSS JOIN keeps that order.
QString differenceSql()
{
    QStringList sums;
    for (const Metric metric : flows()) {
        sums.append(u"sum(CASE WHEN b.content_id IS NOT NULL THEN t.%1 - b.%1 WHEN c.published_day = ?2 THEN t.%1 END)"_s.arg(
            metricInfo(metric).key));
    }
    return u"SELECT %1 FROM content_items c CROSS JOIN content_snapshots t ON t.content_id = c.id AND t.day = ?2 "
           "LEFT JOIN content_snapshots b ON b.content_id = c.id AND b.day = ?3 "
           "WHERE c.account_id = ?1 AND c.missing_since IS NULL"_s.arg(sums.join(u", "_s));
}

Result<qint64> lookedAtOn(Connection &connection, AccountId account, QDate day)
{
    return askInteger(connection,
                      u"SELECT EXISTS(SELECT 1 FROM content_items c CROSS JOIN content_snapshots s "
                      "ON s.content_id = c.id AND s.day = ?2 WHERE c.account_id = ?1)",
                      account.value(), day);
}

} // namespace

Result<MetricValues> snapshotDifference(Connection &connection, AccountId account, QDate day)
{
    const auto looked = lookedAtOn(connection, account, day.addDays(-1));
    if (!looked)
        return looked.error();
    if (*looked == 0)
        return MetricValues();
    static const QString sql = differenceSql();
    auto statement = connection.prepare(sql);
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value(), day, day.addDays(-1));
    const auto values =
        firstRow<MetricValues>(**statement, [](const Statement &row) { return readMetrics(row, 0, flows()); });
    if (!values)
        return values.error();
    return values->value_or(MetricValues());
}

} // namespace creatormetrics
