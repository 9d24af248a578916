// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/metriccolumns.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

QString columnList(std::span<const Metric> metrics)
{
    QStringList names;
    for (const Metric metric : metrics)
        names.append(metricInfo(metric).key);
    return names.join(u", "_s);
}

QString placeholders(std::size_t count)
{
    return QStringList(static_cast<qsizetype>(count), u"?"_s).join(u", "_s);
}

QString excludedList(std::span<const Metric> metrics)
{
    QStringList assignments;
    for (const Metric metric : metrics)
        assignments.append(u"%1 = excluded.%1"_s.arg(metricInfo(metric).key));
    return assignments.join(u", "_s);
}

QString knownExcludedList(std::span<const Metric> metrics)
{
    QStringList assignments;
    for (const Metric metric : metrics)
        assignments.append(u"%1 = coalesce(excluded.%1, %1)"_s.arg(metricInfo(metric).key));
    return assignments.join(u", "_s);
}

QString assignmentList(std::span<const Metric> metrics)
{
    QStringList assignments;
    for (const Metric metric : metrics)
        assignments.append(u"%1 = ?"_s.arg(metricInfo(metric).key));
    return assignments.join(u", "_s);
}

MetricValues readMetrics(const Statement &row, int firstColumn, std::span<const Metric> metrics)
{
    MetricValues values;
    for (const Metric metric : metrics)
        values.set(metric, row.optionalInteger(firstColumn++));
    return values;
}

int bindMetrics(Statement &statement, int firstPosition, std::span<const Metric> metrics, const MetricValues &values)
{
    for (const Metric metric : metrics)
        statement.bind(firstPosition++, values[metric]);
    return firstPosition;
}

} // namespace creatormetrics
