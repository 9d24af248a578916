// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/analyticsquery.h"
#include "models/domain/metric.h"

#include <QDate>
#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace creatormetrics {

/// A point of a series. An unknown value is a gap in the line, never a zero.
struct ChartPoint {
    QDate day = {}; ///< first day of the bucket, on the time axis of the chart
    std::optional<double> value = {};
    bool incomplete = false; ///< the bucket is not finished: drawn dotted

    friend bool operator==(const ChartPoint &, const ChartPoint &) = default;
};

enum class SeriesRole {
    Current,
    Previous, ///< the compared period, moved onto the days of the current one; drawn dashed at half strength
    Typical,  ///< what is usual, in grey dashes
};

/// What a series that is no platform's speaks of; gives colour and dash pattern.
enum class SeriesTone {
    None,
    Positive,
    Neutral,
    Negative,
    Second, ///< for series that stand beside one without a tone and are told apart by nothing else
    Third,
    Fourth,
};

/// The tone of the series at `index` among such series.
[[nodiscard]] constexpr SeriesTone toneAt(std::size_t index)
{
    constexpr std::array tones{SeriesTone::None, SeriesTone::Second, SeriesTone::Third, SeriesTone::Fourth};
    return tones[index % tones.size()];
}

struct ChartSeries {
    QString name = {};
    std::optional<Platform> platform = {}; ///< gives colour, dash pattern and marker; unset: by the tone
    SeriesTone tone = SeriesTone::None; ///< without one: the accent colour
    SeriesRole role = SeriesRole::Current;
    std::vector<ChartPoint> points = {}; ///< by day, ascending
    qint64 dayShift = 0; ///< Previous: add to a point's day to get the day it really was (negative)

    friend bool operator==(const ChartSeries &, const ChartSeries &) = default;
};

/// A small flag on the time axis.
struct ChartMark {
    QDate day = {};
    QString text = {};

    friend bool operator==(const ChartMark &, const ChartMark &) = default;
};

enum class ChartShape { Line, Bar };

/// What the time axis counts.
enum class ChartAxis {
    Days, ///< calendar days
    Ages, ///< days since something began: age 0 stands at `ageZero`, age 7 seven days later
};

/// Where age 0 stands on an axis of ages.
[[nodiscard]] inline QDate ageZero() { return {2000, 1, 1}; }

/// A shaded band between two lines: what is usual.
struct ChartBandPoint {
    QDate day = {};
    double low = 0;
    double high = 0;

    friend bool operator==(const ChartBandPoint &, const ChartBandPoint &) = default;
};

/// A chart as a value: drawn by QML on screen and by the report painter on paper.
struct ChartSpec {
    QString title = {};
    QString subtitle = {}; ///< what a reader must know: zone, incomplete days, rounding
    Metric metric = Metric::Views; ///< gives the unit of the value axis
    ChartShape shape = ChartShape::Line;
    ChartAxis axis = ChartAxis::Days;
    Granularity granularity = Granularity::Day;
    DateRange range;
    std::vector<ChartSeries> series = {};
    std::vector<ChartBandPoint> band = {}; ///< by day, ascending; behind the lines
    std::vector<ChartMark> marks = {};
    QString summary = {}; ///< one sentence for screen readers and the text appendix

    [[nodiscard]] bool hasValues() const;

    friend bool operator==(const ChartSpec &, const ChartSpec &) = default;
};

} // namespace creatormetrics
