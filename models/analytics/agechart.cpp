// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/agechart.h"

#include <QCoreApplication>

#include <algorithm>

namespace creatormetrics {

namespace {

struct AgeChartWords {
    Q_DECLARE_TR_FUNCTIONS(AgeChart)
};

qint64 lastAge(const ContentDetail &detail)
{
    const qint64 own = detail.curve.empty() ? 0 : detail.curve.back().age;
    for (const qint64 age : {7, 28, 90, 365}) {
        if (own <= age)
            return age;
    }
    return own;
}

QDate atAge(qint64 age)
{
    return ageZero().addDays(age);
}

ChartSeries curveOf(const ContentDetail &detail)
{
    ChartSeries series;
    for (const AgeCurvePoint &point : detail.curve) {
        if (const auto views = point.figures[Metric::Views])
            series.points.push_back({.day = atAge(point.age), .value = static_cast<double>(*views)});
    }
    return series;
}

/// As much of a title as stands at the end of a line.
QString shortTitle(const ContentItem &item)
{
    constexpr qsizetype longest = 18;
    const QString title = displayTitle(item);
    return title.size() > longest ? title.left(longest - 1).trimmed() + QChar(0x2026) : title;
}

void addTypical(ChartSpec &spec, const ContentDetail &detail, qint64 last)
{
    ChartSeries median{.name = AgeChartWords::tr("Typical"), .role = SeriesRole::Typical};
    for (const TypicalAtAge &typical : detail.typical) {
        if (!typical.views || typical.age > last)
            continue;
        median.points.push_back({.day = atAge(typical.age), .value = typical.views->middle});
        spec.band.push_back({.day = atAge(typical.age), .low = typical.views->low, .high = typical.views->high});
    }
    if (!median.points.empty())
        spec.series.push_back(median);
}

} // namespace

ChartSpec ageChart(const ContentDetail &detail)
{
    const qint64 last = lastAge(detail);
    ChartSpec spec{.title = AgeChartWords::tr("Views by age"),
                   .metric = Metric::Views,
                   .axis = ChartAxis::Ages,
                   .range = DateRange::endingAt(atAge(last), last + 1)};
    ChartSeries own = curveOf(detail);
    own.name = AgeChartWords::tr("This post");
    own.platform = detail.entry.platform;
    spec.series.push_back(std::move(own));
    addTypical(spec, detail, last);
    spec.subtitle = spec.band.empty() ? AgeChartWords::tr("too few earlier posts to compare with")
                                      : AgeChartWords::tr("band: half of your earlier posts of this type");
    spec.summary = spec.title + QStringLiteral("; ") + spec.subtitle;
    return spec;
}

ChartSpec postsAgeChart(const std::vector<ContentDetail> &posts)
{
    qint64 last = 0;
    ChartSpec spec{.title = AgeChartWords::tr("Views by age"), .metric = Metric::Views, .axis = ChartAxis::Ages, .range = DateRange::day(ageZero())};
    QStringList names;
    for (const ContentDetail &post : posts) {
        last = std::max(last, lastAge(post));
        ChartSeries series = curveOf(post);
        series.name = shortTitle(post.entry.item);
        series.tone = toneAt(spec.series.size());
        names << series.name;
        spec.series.push_back(std::move(series));
    }
    spec.range = DateRange::endingAt(atAge(last), last + 1);
    spec.subtitle = AgeChartWords::tr("days since publication · lifetime views as they stood then");
    spec.summary = spec.title + QStringLiteral(": ") + names.join(QStringLiteral(", "));
    return spec;
}

} // namespace creatormetrics
