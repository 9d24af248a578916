// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/seriesstyle.h"

#include "ui/theme/platformstyle.h"
#include "ui/theme/tokens.h"

namespace creatormetrics {

namespace {

const QList<qreal> incompleteDots{0.9, 1.9};
const QList<qreal> previousDashes{3, 2.5};
const QList<qreal> neutralDashes{1, 1.5};
const QList<qreal> negativeDashes{4, 1.5};
const QList<qreal> fourthDashes{5, 1.5, 1, 1.5};
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

QColor toneColor(SeriesTone tone, const Colors &colors)
{
    switch (tone) {
    case SeriesTone::None:
        return colors.accent;
    case SeriesTone::Positive:
        return colors.positive;
    case SeriesTone::Neutral:
        return colors.neutralSentiment;
    case SeriesTone::Negative:
        return colors.negative;
    case SeriesTone::Second:
        return colors.warning;
    case SeriesTone::Third:
        return colors.text;
    case SeriesTone::Fourth:
        return colors.secondary;
    }
    Q_UNREACHABLE();
}

QList<qreal> dashesOf(const ChartSeries &series, const Colors &colors)
{
    if (series.platform)
        return platformStyle(*series.platform, colors).dashes;
    switch (series.tone) {
    case SeriesTone::None:
    case SeriesTone::Positive:
        return {};
    case SeriesTone::Neutral:
    case SeriesTone::Third:
        return neutralDashes;
    case SeriesTone::Negative:
    case SeriesTone::Second:
        return negativeDashes;
    case SeriesTone::Fourth:
        return fourthDashes;
    }
    Q_UNREACHABLE();
}

} // namespace

QColor seriesColor(const ChartSeries &series, const Colors &colors)
{
    if (series.role == SeriesRole::Typical)
        return colors.secondary;
    return series.platform ? platformColor(*series.platform, colors) : toneColor(series.tone, colors);
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
    return dashed(pen, dashesOf(series, colors));
}

} // namespace creatormetrics
