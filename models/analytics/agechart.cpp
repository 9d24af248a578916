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

ChartSeries ownCurve(const ContentDetail &detail)
{
    ChartSeries series{.name = AgeChartWords::tr("This post"), .platform = detail.entry.platform};
    for (const AgeCurvePoint &point : detail.curve) {
        if (const auto views = point.figures[Metric::Views])
            series.points.push_back({.day = atAge(point.age), .value = static_cast<double>(*views)});
    }
    return series;
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
    spec.series.push_back(ownCurve(detail));
    addTypical(spec, detail, last);
    spec.subtitle = spec.band.empty() ? AgeChartWords::tr("too few earlier posts to compare with")
                                      : AgeChartWords::tr("band: half of your earlier posts of this type");
    spec.summary = spec.title + QStringLiteral("; ") + spec.subtitle;
    return spec;
}

} // namespace creatormetrics
