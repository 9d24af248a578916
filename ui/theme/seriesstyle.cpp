// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/seriesstyle.h"

#include "ui/theme/platformstyle.h"
#include "ui/theme/tokens.h"

namespace creatormetrics {

namespace {

const QList<qreal> incompleteDots{0.9, 1.9};
const QList<qreal> previousDashes{3, 2.5};
constexpr double previousWidth = 1.25;
constexpr double bandStrength = 0.18;

QPen dashed(QPen pen, const QList<qreal> &dashes)
{
    if (!dashes.isEmpty()) {
        pen.setCapStyle(Qt::FlatCap);
        pen.setDashPattern(dashes);
    }
    return pen;
}

} // namespace

QColor seriesColor(const ChartSeries &series, const Colors &colors)
{
    if (series.role == SeriesRole::Typical)
        return colors.secondary;
    return series.platform ? platformColor(*series.platform, colors) : colors.accent;
}

QColor bandColor(const Colors &colors)
{
    return mix(colors.surface, colors.secondary, bandStrength);
}

QPen seriesPen(const ChartSeries &series, bool incomplete, const Colors &colors)
{
    const QColor color = seriesColor(series, colors);
    if (series.role == SeriesRole::Previous) {
        const QColor faded = mix(colors.surface, color, Measure::previousPeriodOpacity);
        return dashed(QPen(faded, previousWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin), previousDashes);
    }
    if (series.role == SeriesRole::Typical)
        return dashed(QPen(color, previousWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin), previousDashes);
    const QPen pen(color, Measure::seriesWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    if (incomplete)
        return dashed(pen, incompleteDots);
    return series.platform ? dashed(pen, platformStyle(*series.platform, colors).dashes) : pen;
}

} // namespace creatormetrics
