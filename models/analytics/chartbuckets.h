// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/chartspec.h"
#include "models/domain/figureformat.h"

namespace creatormetrics {

/// The days that the current series of a chart have points on, ascending, each once.
[[nodiscard]] std::vector<QDate> chartBuckets(const ChartSpec &spec);

/// What a series says of a bucket: a current one by its own point, any other by the nearest one at most half a bucket away, for
/// compared months and weeks do not lie on the current ones. Null when it says nothing.
[[nodiscard]] const ChartPoint *pointIn(const ChartSpec &spec, const ChartSeries &series, QDate bucket);

/// The calendar days from the first of one bucket to the last of another, in either order, as far as the chart's range goes.
[[nodiscard]] DateRange bucketSpan(const ChartSpec &spec, QDate one, QDate other);

/// A bucket as a tooltip names it: Tue 10 Nov 2026, Week of 9 Nov 2026, November 2026, Day 7.
[[nodiscard]] QString bucketTitle(const ChartSpec &spec, QDate bucket, const QLocale &locale);
/// A span of buckets: 3 – 9 Nov 2026.
[[nodiscard]] QString spanTitle(const ChartSpec &spec, QDate one, QDate other, const QLocale &locale);

/// What a series did over a span of buckets.
struct SpanFigure {
    enum class Kind {
        Sum, ///< of what adds up day by day
        Average, ///< of what does not: unique people of a day
        Change, ///< from the first known value to the last: stocks and rates
    };
    const ChartSeries *series = nullptr; ///< of the chart that was asked
    Kind kind = Kind::Sum;
    std::optional<double> value = {}; ///< unset when nothing (for a change: less than two values) is known
    int unknown = 0; ///< buckets without a value
};

/// Of each series but the usual one, in their order.
[[nodiscard]] std::vector<SpanFigure> spanFigures(const ChartSpec &spec, QDate one, QDate other);
/// 1,234 in all; 120 on average; +340.
[[nodiscard]] QString spanFigureText(const ChartSpec &spec, const SpanFigure &figure, const FigureFormat &format);

} // namespace creatormetrics
