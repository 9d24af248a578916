// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/engagementcharts.h"

#include "models/analytics/chartlabels.h"

#include <QCoreApplication>

#include <algorithm>

namespace creatormetrics {

namespace {

struct EngagementWords {
    Q_DECLARE_TR_FUNCTIONS(EngagementCharts)
};

std::size_t positionOf(Denominator denominator)
{
    return static_cast<std::size_t>(std::ranges::find(allDenominators, denominator) - allDenominators.begin());
}

std::optional<double> valueIn(const EngagementBucket &bucket, Metric metric, Denominator denominator)
{
    if (metric == Metric::EngagementRate)
        return bucket.rates[positionOf(denominator)];
    const auto position = std::ranges::find(engagementFigures, metric) - engagementFigures.begin();
    const auto figure = bucket.figures[static_cast<std::size_t>(position)];
    return figure ? std::optional(static_cast<double>(*figure)) : std::nullopt;
}

std::vector<ChartPoint> pointsOf(const std::vector<EngagementBucket> &buckets, Metric metric, Denominator denominator, qint64 shift)
{
    std::vector<ChartPoint> points;
    points.reserve(buckets.size());
    for (const EngagementBucket &bucket : buckets)
        points.push_back({.day = bucket.range.first().addDays(shift),
                          .value = valueIn(bucket, metric, denominator),
                          .incomplete = !bucket.complete});
    return points;
}

bool tellsAnything(const ChartSeries &series)
{
    return std::ranges::any_of(series.points, [](const ChartPoint &point) { return point.value.has_value(); });
}

/// The compared period of the only platform, moved onto the current days.
std::optional<ChartSeries> comparedSeries(const Engagement &answer, Metric metric)
{
    if (answer.platforms.size() != 1 || answer.platforms.front().comparedBuckets.empty())
        return std::nullopt;
    const EngagementGroup &only = answer.platforms.front();
    const qint64 shift = only.comparedBuckets.front().range.first().daysTo(answer.query.range.first());
    ChartSeries series{.name = EngagementWords::tr("Compared period"),
                       .platform = only.platform,
                       .role = SeriesRole::Previous,
                       .points = pointsOf(only.comparedBuckets, metric, answer.denominator, shift),
                       .dayShift = -shift};
    std::erase_if(series.points, [&answer](const ChartPoint &point) { return point.day > answer.query.range.last(); });
    return tellsAnything(series) ? std::optional(series) : std::nullopt;
}

ChartSpec emptyChart(const Engagement &answer, Metric metric)
{
    return {.metric = metric, .granularity = answer.query.granularity, .range = answer.query.range};
}

QString byDenominator(const QString &label, Denominator denominator)
{
    return EngagementWords::tr("%1 by %2", "rate, what it is divided by").arg(label, denominatorWord(denominator));
}

void summarise(ChartSpec &spec, const QLocale &locale)
{
    QStringList names;
    for (const ChartSeries &series : spec.series)
        names << series.name;
    spec.summary = EngagementWords::tr("%1, %2: %3", "title, days, lines")
                       .arg(spec.title, dayRange(spec.range, locale), names.join(QStringLiteral(", ")));
}

} // namespace

ChartSpec engagementChart(const Engagement &answer, Metric metric, const QLocale &locale)
{
    ChartSpec spec = emptyChart(answer, metric);
    const bool rate = metric == Metric::EngagementRate;
    spec.title = rate ? byDenominator(metricLabel(metric), answer.denominator) : metricLabel(metric);
    spec.subtitle = answer.query.counting == Counting::Published ? EngagementWords::tr("lifetime figures of the posts published then")
                                                                 : EngagementWords::tr("what happened on these days");
    for (const EngagementGroup &group : answer.platforms) {
        ChartSeries series{.name = platformName(*group.platform),
                           .platform = group.platform,
                           .points = pointsOf(group.buckets, metric, answer.denominator, 0)};
        if (tellsAnything(series))
            spec.series.push_back(std::move(series));
    }
    if (auto compared = comparedSeries(answer, metric))
        spec.series.push_back(*std::move(compared));
    summarise(spec, locale);
    return spec;
}

ChartSpec engagementRatesChart(const Engagement &answer, const QLocale &locale)
{
    ChartSpec spec = emptyChart(answer, Metric::EngagementRate);
    spec.title = EngagementWords::tr("Rate by every denominator");
    spec.subtitle = EngagementWords::tr("ratio of sums");
    for (const Denominator denominator : allDenominators) {
        ChartSeries series{.name = metricLabel(denominatorMetric(denominator)),
                           .points = pointsOf(answer.total.buckets, Metric::EngagementRate, denominator, 0)};
        series.tone = toneAt(spec.series.size());
        if (tellsAnything(series))
            spec.series.push_back(std::move(series));
    }
    summarise(spec, locale);
    return spec;
}

} // namespace creatormetrics
