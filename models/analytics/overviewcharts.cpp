// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/overviewcharts.h"

#include "models/analytics/chartlabels.h"
#include "models/domain/definitionbreaks.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("OverviewCharts", source);
}

QString perBucket(Granularity granularity)
{
    switch (granularity) {
    case Granularity::Day:
        return text(QT_TRANSLATE_NOOP("OverviewCharts", "%1 per day"));
    case Granularity::Week:
        return text(QT_TRANSLATE_NOOP("OverviewCharts", "%1 per week"));
    case Granularity::Month:
        return text(QT_TRANSLATE_NOOP("OverviewCharts", "%1 per month"));
    }
    Q_UNREACHABLE();
}

QString titleOf(Metric metric, Granularity granularity, Denominator denominator)
{
    const QString label = metricLabel(metric);
    switch (metricInfo(metric).aggregation) {
    case Aggregation::Sum:
        return perBucket(granularity).arg(label);
    case Aggregation::Last:
        return label;
    case Aggregation::Mean:
        return granularity == Granularity::Day
                   ? label
                   : text(QT_TRANSLATE_NOOP("OverviewCharts", "%1, daily average")).arg(label);
    case Aggregation::Ratio:
        return text(QT_TRANSLATE_NOOP("OverviewCharts", "%1 by %2"))
            .arg(label, denominatorWord(denominator));
    }
    Q_UNREACHABLE();
}

Denominator denominatorOf(const Overview &overview)
{
    if (overview.query.denominator)
        return *overview.query.denominator;
    std::optional<Denominator> common;
    for (const PlatformSeries &series : overview.platforms) {
        const Denominator own = defaultDenominator(series.platform);
        if (common && *common != own)
            return Denominator::Views;
        common = own;
    }
    return common.value_or(Denominator::Views);
}

std::optional<double> valueOf(const MetricValues &values, Metric metric, Denominator denominator)
{
    switch (metric) {
    case Metric::EngagementRate:
        return engagementRate(values, denominator);
    case Metric::Engagements:
        return engagements(values);
    case Metric::NetFollowers:
        return netFollowers(values);
    default:
        return values[metric];
    }
}

/// The measured figures that a charted one is made of.
std::vector<Metric> ingredients(Metric metric, Denominator denominator)
{
    std::vector<Metric> parts{metric};
    if (metric == Metric::NetFollowers)
        parts = {Metric::FollowersGained, Metric::FollowersLost};
    if (metric == Metric::Engagements || metric == Metric::EngagementRate)
        parts = {Metric::Likes, Metric::Comments, Metric::Shares, Metric::Saves};
    if (metric == Metric::EngagementRate)
        parts.push_back(denominatorMetric(denominator));
    return parts;
}

bool isPartial(const Bucket &bucket, Metric metric, Denominator denominator)
{
    return std::ranges::any_of(ingredients(metric, denominator), [&bucket](Metric part) {
        return std::ranges::find(bucket.partial, part) != bucket.partial.end();
    });
}

std::vector<ChartPoint> pointsOf(const std::vector<Bucket> &buckets, Metric metric, Denominator denominator,
                                 qint64 shift)
{
    std::vector<ChartPoint> points;
    points.reserve(buckets.size());
    for (const Bucket &bucket : buckets)
        points.push_back({.day = bucket.range.first().addDays(shift),
                          .value = valueOf(bucket.values, metric, denominator),
                          .incomplete = isPartial(bucket, metric, denominator)});
    return points;
}

bool isKnown(const ChartPoint &point)
{
    return point.value.has_value();
}

/// The compared period of the only platform, moved onto the current days; its buckets past the current end are left
/// out.
std::optional<ChartSeries> previousSeries(const Overview &overview, Metric metric, Denominator denominator)
{
    if (overview.platforms.size() != 1 || overview.comparedPlatforms.size() != 1)
        return std::nullopt;
    const PlatformSeries &compared = overview.comparedPlatforms.front();
    const PlatformSeries &current = overview.platforms.front();
    if (compared.buckets.empty() || current.buckets.empty())
        return std::nullopt;
    const qint64 shift = compared.buckets.front().range.first().daysTo(overview.query.range.first());
    ChartSeries series{.name = text(QT_TRANSLATE_NOOP("OverviewCharts", "Compared period")),
                       .platform = compared.platform,
                       .role = SeriesRole::Previous,
                       .points = pointsOf(compared.buckets, metric, denominator, shift),
                       .dayShift = -shift};
    const QDate end = current.buckets.back().range.first();
    std::erase_if(series.points, [end](const ChartPoint &point) { return point.day > end; });
    return std::ranges::any_of(series.points, isKnown) ? std::optional(series) : std::nullopt;
}

QString zoneNote(const QByteArray &zone, const QString &platforms)
{
    if (zone == "America/Los_Angeles")
        return text(QT_TRANSLATE_NOOP("OverviewCharts", "%1 in Pacific days")).arg(platforms);
    if (zone == "UTC")
        return text(QT_TRANSLATE_NOOP("OverviewCharts", "%1 in UTC days")).arg(platforms);
    return text(QT_TRANSLATE_NOOP("OverviewCharts", "%1 in days of %2")).arg(platforms, QString::fromUtf8(zone));
}

/// One note for each zone, naming its platforms in their usual order.
QStringList zoneNotes(const Overview &overview)
{
    QList<QByteArray> zones;
    QHash<QByteArray, QStringList> names;
    for (const Platform platform : allPlatforms) {
        for (const Freshness &fresh : overview.freshness) {
            if (fresh.account.platform != platform)
                continue;
            if (!zones.contains(fresh.account.zone))
                zones << fresh.account.zone;
            if (QStringList &known = names[fresh.account.zone]; !known.contains(platformName(platform)))
                known << platformName(platform);
        }
    }
    QStringList notes;
    for (const QByteArray &zone : zones)
        notes << zoneNote(zone, names.value(zone).join(", "_L1));
    return notes;
}

QString incompleteNote(const ChartSpec &spec, const QLocale &locale)
{
    QDate first;
    QDate last;
    for (const ChartSeries &series : spec.series) {
        // A day without a figure is a gap, unless nothing has come after it yet; what has no figures at all is named as missing.
        const auto lastKnown = std::ranges::find_if(series.points.rbegin(), series.points.rend(), isKnown);
        if (lastKnown == series.points.rend() || series.role == SeriesRole::Previous)
            continue;
        for (const ChartPoint &point : series.points) {
            if (!point.incomplete || (!point.value && point.day < lastKnown->day))
                continue;
            first = first.isValid() ? std::min(first, point.day) : point.day;
            last = last.isValid() ? std::max(last, point.day) : point.day;
        }
    }
    if (!first.isValid())
        return {};
    if (spec.granularity == Granularity::Week)
        return text(QT_TRANSLATE_NOOP("OverviewCharts", "week of %1 still incomplete")).arg(shortDay(first, locale));
    if (spec.granularity == Granularity::Month)
        return text(QT_TRANSLATE_NOOP("OverviewCharts", "%1 still incomplete"))
            .arg(locale.standaloneMonthName(first.month()));
    return (first == last ? text(QT_TRANSLATE_NOOP("OverviewCharts", "%1 still incomplete"))
                          : text(QT_TRANSLATE_NOOP("OverviewCharts", "incomplete from %1")))
        .arg(shortDay(first, locale));
}

QString missingNote(const Overview &overview, const ChartSpec &spec)
{
    QStringList missing;
    for (const PlatformSeries &series : overview.platforms) {
        const bool drawn = std::ranges::any_of(
            spec.series, [&series](const ChartSeries &line) { return line.platform == series.platform; });
        if (!drawn)
            missing << platformName(series.platform);
    }
    if (missing.isEmpty())
        return {};
    return text(QT_TRANSLATE_NOOP("OverviewCharts", "no figures from %1")).arg(missing.join(u", "_s));
}

QString axisNote(const ChartSpec &spec, const QLocale &locale)
{
    const ChartScale scale = ChartScale::forChart(spec, 2);
    if (scale.startsAtZero || !spec.hasValues())
        return {};
    const FigureFormat format(locale);
    return text(QT_TRANSLATE_NOOP("OverviewCharts", "axis from %1, not 0"))
        .arg(valueTickLabels(scale.valueTicks, spec.metric, format).front());
}

QString roundingNote(const ChartSpec &spec)
{
    if (spec.metric != Metric::Followers)
        return {};
    for (const ChartSeries &series : spec.series) {
        if (series.platform && roundsFollowers(*series.platform))
            return text(QT_TRANSLATE_NOOP("OverviewCharts", "totals rounded by %1"))
                .arg(platformName(*series.platform));
    }
    return {};
}

QString comparisonNote(const Overview &overview, const ChartSpec &spec, const QLocale &locale)
{
    for (const ChartSeries &series : spec.series) {
        if (series.role != SeriesRole::Previous)
            continue;
        const DateRange compared = overview.query.range.shifted(series.dayShift);
        return text(QT_TRANSLATE_NOOP("OverviewCharts", "dashed: %1")).arg(dayRange(compared, locale));
    }
    return {};
}

QString joined(QStringList notes)
{
    notes.removeAll(QString());
    return notes.join(u" · "_s);
}

QString seriesSentence(const ChartSeries &series, Metric metric, const FigureFormat &format)
{
    std::optional<double> low;
    std::optional<double> high;
    std::optional<double> last;
    for (const ChartPoint &point : series.points) {
        if (!point.value)
            continue;
        low = std::min(low.value_or(*point.value), *point.value);
        high = std::max(high.value_or(*point.value), *point.value);
        if (!point.incomplete || !last)
            last = point.value;
    }
    return text(QT_TRANSLATE_NOOP("OverviewCharts", "%1 between %2 and %3, last %4"))
        .arg(series.name, format.figure(metric, low, true), format.figure(metric, high, true),
             format.figure(metric, last, true));
}

QString summaryOf(const ChartSpec &spec, const QLocale &locale)
{
    const QString head = text(QT_TRANSLATE_NOOP("OverviewCharts", "%1, %2: %3"));
    if (!spec.hasValues())
        return head.arg(spec.title, dayRange(spec.range, locale),
                        text(QT_TRANSLATE_NOOP("OverviewCharts", "no figures.")));
    const FigureFormat format(locale);
    QStringList sentences;
    for (const ChartSeries &series : spec.series)
        sentences << seriesSentence(series, spec.metric, format);
    return head.arg(spec.title, dayRange(spec.range, locale), sentences.join(u"; "_s) + u'.');
}

/// A jump that comes from another way of counting is marked, lest it be taken for a success. `counted` is the figure
/// that the chart's values are made of.
void markDefinitionBreaks(ChartSpec &spec, Metric counted)
{
    for (const ChartSeries &series : spec.series) {
        if (!series.platform || series.role == SeriesRole::Previous)
            continue;
        for (const DefinitionBreak &found : definitionBreaks(*series.platform, counted, spec.range)) {
            spec.marks.push_back({.day = found.day, .text = platformName(found.platform) + u": "_s + found.label});
            spec.summary += u' ' + found.text;
        }
    }
}

std::optional<Platform> onlyPlatform(const Growth &growth)
{
    return growth.platforms.size() == 1 ? std::optional(growth.platforms.front().platform) : std::nullopt;
}

QString unknownPlatformsNote(const Growth &growth)
{
    QStringList unknown;
    for (const PlatformGrowth &part : growth.platforms) {
        if (!part.net)
            unknown << platformName(part.platform);
    }
    if (unknown.isEmpty())
        return {};
    return text(QT_TRANSLATE_NOOP("OverviewCharts", "growth unknown for %1")).arg(unknown.join(u", "_s));
}

} // namespace

ChartSpec trendChart(const Overview &overview, Metric metric, const QLocale &locale)
{
    const Denominator denominator = denominatorOf(overview);
    ChartSpec spec{.metric = metric, .granularity = overview.query.granularity, .range = overview.query.range};
    spec.title = titleOf(metric, spec.granularity, denominator);
    for (const PlatformSeries &platform : overview.platforms) {
        ChartSeries series{.name = platformName(platform.platform), .platform = platform.platform};
        series.points = pointsOf(platform.buckets, metric, denominator, 0);
        if (std::ranges::any_of(series.points, isKnown))
            spec.series.push_back(std::move(series));
    }
    if (auto previous = previousSeries(overview, metric, denominator); previous && !spec.series.empty())
        spec.series.push_back(*std::move(previous));
    spec.subtitle = joined(QStringList{comparisonNote(overview, spec, locale)} + zoneNotes(overview)
                           + QStringList{incompleteNote(spec, locale), missingNote(overview, spec), roundingNote(spec),
                                         axisNote(spec, locale)});
    spec.summary = summaryOf(spec, locale);
    markDefinitionBreaks(spec, metric == Metric::EngagementRate ? denominatorMetric(denominator) : metric);
    return spec;
}

ChartSpec growthChart(const Growth &growth, const QLocale &locale)
{
    ChartSpec spec{.metric = Metric::NetFollowers,
                   .shape = ChartShape::Bar,
                   .granularity = growth.query.granularity,
                   .range = growth.query.range};
    spec.title = titleOf(Metric::NetFollowers, spec.granularity, Denominator::Views);
    ChartSeries series{.name = metricLabel(Metric::NetFollowers), .platform = onlyPlatform(growth)};
    for (const GrowthPoint &point : growth.series)
        series.points.push_back({.day = point.range.first(), .value = point.net});
    if (std::ranges::any_of(series.points, isKnown))
        spec.series.push_back(std::move(series));
    spec.subtitle = unknownPlatformsNote(growth);
    spec.summary = summaryOf(spec, locale);
    markDefinitionBreaks(spec, spec.metric);
    return spec;
}

} // namespace creatormetrics
