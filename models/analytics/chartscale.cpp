// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/chartscale.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace creatormetrics {

namespace {

constexpr int maximumIntervals = 4;
constexpr double farFromZero = 0.6;

struct Extent {
    double low = 0;
    double high = 0;
};

std::optional<Extent> extentOf(const ChartSpec &spec)
{
    std::optional<Extent> extent;
    const auto include = [&extent](double value) {
        if (!extent)
            extent = Extent{value, value};
        extent->low = std::min(extent->low, value);
        extent->high = std::max(extent->high, value);
    };
    for (const ChartSeries &series : spec.series) {
        for (const ChartPoint &point : series.points) {
            if (point.value)
                include(*point.value);
        }
    }
    for (const ChartBandPoint &point : spec.band) {
        include(point.low);
        include(point.high);
    }
    return extent;
}

bool staysFarFromZero(const Extent &extent)
{
    if (extent.low > 0)
        return extent.low > farFromZero * extent.high;
    return extent.high < 0 && extent.high < farFromZero * extent.low;
}

/// A tenth of the spread on both sides, without crossing zero.
Extent padded(const Extent &extent)
{
    const double spread = extent.high - extent.low;
    const double pad = (spread > 0 ? spread : std::abs(extent.high)) * 0.1;
    if (extent.low > 0)
        return {std::max(0.0, extent.low - pad), extent.high + pad};
    return {extent.low - pad, std::min(0.0, extent.high + pad)};
}

/// What one step of the axis is counted in: watch time is read in hours, everything else in itself.
double unitOf(MetricUnit unit)
{
    return unit == MetricUnit::Minutes ? 60.0 : 1.0;
}

/// Ascending steps that read well; counts, hours and seconds have no fractions.
std::vector<double> stepsAround(double span, MetricUnit unit)
{
    if (unit == MetricUnit::Seconds && span < 36000)
        return {1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200};
    std::vector<double> steps;
    const int magnitude = static_cast<int>(std::floor(std::log10(span)));
    for (int power = magnitude - 2; power <= magnitude + 1; ++power) {
        for (const double mantissa : {1.0, 2.0, 2.5, 5.0}) {
            const double step = mantissa * std::pow(10.0, power);
            const bool whole = step >= 1 && std::abs(step - std::round(step)) < 1e-9 * step;
            if (unit == MetricUnit::Ratio || whole)
                steps.push_back(step);
        }
    }
    if (steps.empty())
        steps.push_back(1);
    return steps;
}

/// First and last multiple of the step around the extent. The tolerance keeps 0.3 / 0.1 from taking a step too many.
std::pair<double, double> multiplesAround(const Extent &extent, double step)
{
    return {std::floor(extent.low / step + 1e-9), std::ceil(extent.high / step - 1e-9)};
}

double stepFor(const Extent &extent, MetricUnit unit)
{
    const std::vector<double> steps = stepsAround(extent.high - extent.low, unit);
    const auto fits = [&extent](double step) {
        const auto [first, last] = multiplesAround(extent, step);
        return last - first <= maximumIntervals;
    };
    const auto found = std::ranges::find_if(steps, fits);
    return found == steps.end() ? steps.back() : *found;
}

void setValueAxis(ChartScale &scale, Extent extent, MetricUnit metricUnit)
{
    const double unit = unitOf(metricUnit);
    extent = {extent.low / unit, extent.high / unit};
    if (!(extent.high > extent.low))
        extent.high = extent.low + (metricUnit == MetricUnit::Ratio ? 0.01 : 1.0);
    const double step = stepFor(extent, metricUnit);
    auto [first, last] = multiplesAround(extent, step);
    last = std::max(last, first + 2);
    scale.valueTicks.clear();
    const auto intervals = static_cast<int>(last - first);
    for (int i = 0; i <= intervals; ++i)
        scale.valueTicks.push_back((first + i) * step * unit);
    scale.minimum = scale.valueTicks.front();
    scale.maximum = scale.valueTicks.back();
    scale.startsAtZero = scale.minimum <= 0 && scale.maximum >= 0;
}

Extent axisExtent(const Extent &values, const ChartSpec &spec)
{
    if (spec.shape == ChartShape::Line && spec.axis == ChartAxis::Days && staysFarFromZero(values))
        return padded(values);
    return {std::min(values.low, 0.0), std::max(values.high, 0.0)};
}

struct DayStep {
    int days = 0; ///< or
    int months = 0;

    [[nodiscard]] double approximateDays() const { return days > 0 ? days : months * 30.4; }
};

constexpr std::array daySteps{DayStep{1, 0},  DayStep{2, 0},  DayStep{7, 0},  DayStep{10, 0}, DayStep{14, 0},
                              DayStep{0, 1},  DayStep{0, 2},  DayStep{0, 3},  DayStep{0, 6},  DayStep{0, 12},
                              DayStep{0, 24}, DayStep{0, 60}, DayStep{0, 120}};

/// Ages are counted in weeks; months mean nothing to them.
constexpr std::array ageSteps{DayStep{1, 0},  DayStep{2, 0},   DayStep{7, 0},   DayStep{14, 0},
                              DayStep{28, 0}, DayStep{91, 0}, DayStep{182, 0}, DayStep{364, 0}};

QDate firstAligned(QDate first, const DayStep &step, Granularity granularity)
{
    if (step.days > 0)
        return granularity == Granularity::Week ? first.addDays((8 - first.dayOfWeek()) % 7) : first;
    const int month = first.year() * 12 + first.month() - 1;
    const int aligned = (month + step.months - 1) / step.months * step.months;
    const QDate day(aligned / 12, aligned % 12 + 1, 1);
    return day < first ? day.addMonths(step.months) : day;
}

std::vector<QDate> ticksAt(QDate first, QDate last, const DayStep &step, Granularity granularity)
{
    const double room = step.approximateDays() * 0.5;
    std::vector<QDate> ticks{first};
    for (QDate day = firstAligned(first, step, granularity);
         day<last; day = step.days> 0 ? day.addDays(step.days) : day.addMonths(step.months)) {
        if (static_cast<double>(first.daysTo(day)) >= room && static_cast<double>(day.daysTo(last)) >= room)
            ticks.push_back(day);
    }
    ticks.push_back(last);
    return ticks;
}

std::vector<QDate> dayTicksFor(QDate first, QDate last, Granularity granularity, std::span<const DayStep> steps, int maximum)
{
    if (first >= last)
        return {first};
    for (const DayStep &step : steps) {
        if (granularity == Granularity::Week && step.days > 0 && step.days % 7 != 0)
            continue;
        if (static_cast<double>(first.daysTo(last)) / step.approximateDays() > 4.0 * maximum)
            continue;
        std::vector<QDate> ticks = ticksAt(first, last, step, granularity);
        if (ticks.size() <= static_cast<std::size_t>(std::max(2, maximum)))
            return ticks;
    }
    return {first, last};
}

QDate lastDayOf(const ChartSpec &spec)
{
    if (spec.axis == ChartAxis::Ages)
        return spec.range.last();
    QDate last;
    for (const ChartSeries &series : spec.series) {
        if (series.role == SeriesRole::Current && !series.points.empty())
            last = last.isValid() ? std::max(last, series.points.back().day) : series.points.back().day;
    }
    return last.isValid() ? last : spec.range.last();
}

} // namespace

ChartScale ChartScale::forChart(const ChartSpec &spec, int maximumDayTicks)
{
    ChartScale scale;
    const Extent values = extentOf(spec).value_or(Extent{});
    setValueAxis(scale, axisExtent(values, spec), metricInfo(spec.metric).unit);
    const auto steps = spec.axis == ChartAxis::Ages ? std::span<const DayStep>(ageSteps) : std::span<const DayStep>(daySteps);
    scale.dayTicks = dayTicksFor(spec.range.first(), lastDayOf(spec), spec.granularity, steps, maximumDayTicks);
    return scale;
}

} // namespace creatormetrics
