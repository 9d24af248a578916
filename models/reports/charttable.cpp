// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/charttable.h"

#include "models/analytics/chartbuckets.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace creatormetrics {

namespace {

struct ChartTableWords {
    Q_DECLARE_TR_FUNCTIONS(ChartTable)
};

/// Every day that something is drawn on and that no bucket speaks for, besides the buckets themselves.
std::set<QDate> rowDays(const ChartSpec &spec)
{
    const std::vector<QDate> buckets = chartBuckets(spec);
    std::set<QDate> days(buckets.begin(), buckets.end());
    for (const ChartSeries &series : spec.series) {
        std::set<QDate> spokenFor;
        for (const QDate bucket : buckets) {
            if (const ChartPoint *point = pointIn(spec, series, bucket))
                spokenFor.insert(point->day);
        }
        for (const ChartPoint &point : series.points) {
            if (!spokenFor.contains(point.day))
                days.insert(point.day);
        }
    }
    for (const ChartBandPoint &point : spec.band)
        days.insert(point.day);
    return days;
}

DataColumn bucketColumn(const ChartSpec &spec)
{
    if (spec.axis == ChartAxis::Ages)
        return {ChartTableWords::tr("Age in days"), DataKind::Count};
    switch (spec.granularity) {
    case Granularity::Day:
        return {ChartTableWords::tr("Day"), DataKind::Day};
    case Granularity::Week:
        return {ChartTableWords::tr("Week of"), DataKind::Day};
    case Granularity::Month:
        return {ChartTableWords::tr("Month of"), DataKind::Day};
    }
    Q_UNREACHABLE();
}

DataColumn valueColumn(const ChartSpec &spec, const QString &name)
{
    switch (metricInfo(spec.metric).unit) {
    case MetricUnit::Count:
        return {name, DataKind::Count};
    case MetricUnit::Minutes:
        return {ChartTableWords::tr("%1 (minutes)").arg(name), DataKind::Number};
    case MetricUnit::Seconds:
        return {ChartTableWords::tr("%1 (seconds)").arg(name), DataKind::Seconds};
    case MetricUnit::Ratio:
        return {name, DataKind::Share};
    }
    Q_UNREACHABLE();
}

bool hasComparedDay(const ChartSpec &spec, const ChartSeries &series)
{
    return series.role == SeriesRole::Previous && spec.axis == ChartAxis::Days;
}

bool isAnyIncomplete(const ChartSpec &spec)
{
    return std::ranges::any_of(spec.series, [](const ChartSeries &series) {
        return std::ranges::any_of(series.points, &ChartPoint::incomplete);
    });
}

std::vector<DataColumn> columnsOf(const ChartSpec &spec)
{
    std::vector<DataColumn> columns{bucketColumn(spec)};
    for (const ChartSeries &series : spec.series) {
        if (hasComparedDay(spec, series))
            columns.push_back({ChartTableWords::tr("Compared day"), DataKind::Day});
        columns.push_back(valueColumn(spec, series.name));
    }
    if (!spec.band.empty()) {
        columns.push_back(valueColumn(spec, ChartTableWords::tr("Usual, from")));
        columns.push_back(valueColumn(spec, ChartTableWords::tr("Usual, to")));
    }
    if (isAnyIncomplete(spec))
        columns.push_back({ChartTableWords::tr("State")});
    return columns;
}

DataCell valueCell(const ChartPoint *point)
{
    return point != nullptr && point->value ? DataCell(*point->value) : DataCell();
}

void addBand(DataRow &row, const ChartSpec &spec, QDate day)
{
    const auto found = std::ranges::find(spec.band, day, &ChartBandPoint::day);
    const bool known = found != spec.band.end();
    row.push_back(known ? DataCell(found->low) : DataCell());
    row.push_back(known ? DataCell(found->high) : DataCell());
}

DataRow rowOf(const ChartSpec &spec, QDate day, bool withState)
{
    DataRow row;
    if (spec.axis == ChartAxis::Ages)
        row.push_back(static_cast<double>(ageZero().daysTo(day)));
    else
        row.push_back(day);
    bool incomplete = false;
    for (const ChartSeries &series : spec.series) {
        const ChartPoint *point = pointIn(spec, series, day);
        if (hasComparedDay(spec, series))
            row.push_back(point != nullptr ? DataCell(point->day.addDays(series.dayShift)) : DataCell());
        row.push_back(valueCell(point));
        incomplete = incomplete || (point != nullptr && point->incomplete && series.role == SeriesRole::Current);
    }
    if (!spec.band.empty())
        addBand(row, spec, day);
    if (withState)
        row.push_back(incomplete ? ChartTableWords::tr("incomplete") : QString());
    return row;
}

} // namespace

DataTable chartTable(const ChartSpec &spec)
{
    DataTable table{.title = spec.title, .columns = columnsOf(spec)};
    if (!spec.subtitle.isEmpty())
        table.notes << spec.subtitle;
    const bool withState = isAnyIncomplete(spec);
    for (const QDate day : rowDays(spec))
        table.rows.push_back(rowOf(spec, day, withState));
    return table;
}

} // namespace creatormetrics
