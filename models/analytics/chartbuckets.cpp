// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/chartbuckets.h"

#include "models/analytics/chartlabels.h"
#include "models/analytics/chartlayout.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace creatormetrics {

namespace {

struct ChartSpanWords {
    Q_DECLARE_TR_FUNCTIONS(ChartSpan)
};

QDate lastDayOfBucket(QDate first, Granularity granularity)
{
    switch (granularity) {
    case Granularity::Day:
        return first;
    case Granularity::Week:
        return first.addDays(7 - first.dayOfWeek());
    case Granularity::Month:
        return {first.year(), first.month(), first.daysInMonth()};
    }
    Q_UNREACHABLE();
}

SpanFigure::Kind kindOf(Metric metric)
{
    switch (metricInfo(metric).aggregation) {
    case Aggregation::Sum:
        return SpanFigure::Kind::Sum;
    case Aggregation::Mean:
        return SpanFigure::Kind::Average;
    case Aggregation::Last:
    case Aggregation::Ratio:
        return SpanFigure::Kind::Change;
    }
    Q_UNREACHABLE();
}

std::optional<double> combined(const std::vector<double> &values, SpanFigure::Kind kind)
{
    if (values.empty() || (kind == SpanFigure::Kind::Change && values.size() < 2))
        return std::nullopt;
    if (kind == SpanFigure::Kind::Change)
        return values.back() - values.front();
    double sum = 0;
    for (const double value : values)
        sum += value;
    return kind == SpanFigure::Kind::Sum ? sum : sum / static_cast<double>(values.size());
}

SpanFigure figureOf(const ChartSpec &spec, const ChartSeries &series, const std::vector<QDate> &buckets)
{
    SpanFigure figure{.series = &series, .kind = kindOf(spec.metric)};
    std::vector<double> values;
    for (const QDate bucket : buckets) {
        const ChartPoint *point = pointIn(spec, series, bucket);
        if (point != nullptr && point->value)
            values.push_back(*point->value);
        else
            ++figure.unknown;
    }
    figure.value = combined(values, figure.kind);
    return figure;
}

QString changeText(Metric metric, double change, const FigureFormat &format)
{
    switch (metricInfo(metric).unit) {
    case MetricUnit::Ratio:
        return format.signedPoints(change);
    case MetricUnit::Count:
        return format.signedCount(std::llround(change));
    case MetricUnit::Minutes:
    case MetricUnit::Seconds:
        break;
    }
    const QString size = format.figure(metric, std::abs(change), false);
    return (change < 0 ? QChar(0x2212) : QChar(u'+')) + size;
}

} // namespace

std::vector<QDate> chartBuckets(const ChartSpec &spec)
{
    std::vector<QDate> days;
    for (const ChartSeries &series : spec.series) {
        if (series.role != SeriesRole::Current)
            continue;
        for (const ChartPoint &point : series.points)
            days.push_back(point.day);
    }
    std::ranges::sort(days);
    const auto repeated = std::ranges::unique(days);
    days.erase(repeated.begin(), repeated.end());
    return days;
}

const ChartPoint *pointIn(const ChartSpec &spec, const ChartSeries &series, QDate bucket)
{
    const double reach = series.role == SeriesRole::Current ? 0 : bucketDays(spec.granularity) / 2;
    const auto after = std::ranges::lower_bound(series.points, bucket, {}, &ChartPoint::day);
    const ChartPoint *best = after != series.points.end() ? &*after : nullptr;
    if (after != series.points.begin()) {
        const ChartPoint &before = *std::prev(after);
        if (best == nullptr || before.day.daysTo(bucket) < bucket.daysTo(best->day))
            best = &before;
    }
    const bool near = best != nullptr && std::abs(static_cast<double>(best->day.daysTo(bucket))) <= reach;
    return near ? best : nullptr;
}

DateRange bucketSpan(const ChartSpec &spec, QDate one, QDate other)
{
    const auto [first, last] = std::minmax(one, other);
    const QDate begin = std::max(first, spec.range.first());
    const QDate end = std::min(lastDayOfBucket(last, spec.granularity), std::max(spec.range.last(), last));
    return DateRange::endingAt(end, std::max<qint64>(1, begin.daysTo(end) + 1));
}

QString bucketTitle(const ChartSpec &spec, QDate bucket, const QLocale &locale)
{
    return spec.axis == ChartAxis::Ages ? ageName(bucket, locale) : bucketName(bucket, spec.granularity, locale);
}

QString spanTitle(const ChartSpec &spec, QDate one, QDate other, const QLocale &locale)
{
    return dayRange(bucketSpan(spec, one, other), locale);
}

std::vector<SpanFigure> spanFigures(const ChartSpec &spec, QDate one, QDate other)
{
    const auto [first, last] = std::minmax(one, other);
    std::vector<QDate> inside;
    for (const QDate bucket : chartBuckets(spec)) {
        if (bucket >= first && bucket <= last)
            inside.push_back(bucket);
    }
    std::vector<SpanFigure> figures;
    for (const ChartSeries &series : spec.series) {
        if (series.role != SeriesRole::Typical)
            figures.push_back(figureOf(spec, series, inside));
    }
    return figures;
}

QString spanFigureText(const ChartSpec &spec, const SpanFigure &figure, const FigureFormat &format)
{
    if (!figure.value)
        return FigureFormat::unknown();
    switch (figure.kind) {
    case SpanFigure::Kind::Sum:
        return ChartSpanWords::tr("%1 in all", "sum over chosen days").arg(format.figure(spec.metric, figure.value, false));
    case SpanFigure::Kind::Average:
        return ChartSpanWords::tr("%1 on average", "over chosen days").arg(format.figure(spec.metric, figure.value, false));
    case SpanFigure::Kind::Change:
        return changeText(spec.metric, *figure.value, format);
    }
    Q_UNREACHABLE();
}

} // namespace creatormetrics
