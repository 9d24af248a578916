// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/anomalyresiduals.h"

#include "models/analytics/runningmedian.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

namespace creatormetrics {

namespace {

constexpr double sigmasOfDeviation = 1.4826; // median absolute deviation of a normal distribution to its sigma
constexpr std::size_t halfYearAround = 91; // days to either side
constexpr std::size_t weeksForWeekdays = 12;

/// Cells after which the season repeats. A weekday of finer values has too few weeks at first: one outburst would
/// bend it.
std::size_t cycleOf(const AnomalyCells &cells)
{
    if (cells.perDay() == 1)
        return 7;
    const bool weekdays = cells.values().size() >= weeksForWeekdays * 7 * cells.perDay();
    return weekdays ? 7 * cells.perDay() : cells.perDay();
}

std::vector<double> difference(const std::vector<double> &left, const std::vector<double> &right)
{
    std::vector<double> result(left.size());
    std::transform(left.begin(), left.end(), right.begin(), result.begin(), std::minus<>());
    return result;
}

/// What a cut window misses of a slope, with the slope between the two halves of the cells next to the end: the
/// median of a growing series' last days is that of some days ago.
class EndSlope
{
public:
    EndSlope(std::span<const double> values, std::size_t around)
        : m_half(std::min(around, values.size() / 2))
        , m_start(slope(values.first(2 * m_half)))
        , m_end(slope(values.last(2 * m_half)))
    {}

    /// To add to the median of `missing` cells too few at the start or end.
    [[nodiscard]] double atStart(std::size_t missing) const { return -m_start * static_cast<double>(missing) / 2; }
    [[nodiscard]] double atEnd(std::size_t missing) const { return m_end * static_cast<double>(missing) / 2; }

private:
    [[nodiscard]] double slope(std::span<const double> values) const
    {
        if (m_half == 0)
            return 0;
        const double change = knownMedian(values.last(m_half)) - knownMedian(values.first(m_half));
        return std::isnan(change) ? 0 : change / static_cast<double>(m_half);
    }

    std::size_t m_half;
    double m_start;
    double m_end;
};

std::vector<double> trendOf(std::span<const double> values, std::size_t perDay)
{
    const std::size_t around = perDay == 1 ? 14 : 7 * perDay / 2;
    std::vector<double> trend = runningMedians(values, around, around);
    if (perDay > 1)
        return trend; // half a week brings more weekdays than slope
    const EndSlope slope(values, around);
    const std::size_t size = trend.size();
    for (std::size_t i = 0; i < std::min(around, size); ++i) {
        trend[i] += slope.atStart(around - i);
        trend[size - 1 - i] += slope.atEnd(around - i);
    }
    return trend;
}

/// The nearest index whose window of `around` to both sides is whole; the middle where none is.
std::size_t wholeWindow(std::size_t index, std::size_t around, std::size_t size)
{
    return size <= 2 * around ? size / 2 : std::clamp(index, around, size - 1 - around);
}

/// The usual distance from the trend at this place of the cycle, by the same places of half a year around.
std::vector<double> seasonOf(const std::vector<double> &detrended, std::size_t cycle, std::size_t perDay)
{
    const std::size_t around = std::max<std::size_t>(1, halfYearAround * perDay / cycle);
    std::vector<double> season(detrended.size());
    std::vector<double> samePlace;
    for (std::size_t place = 0; place < std::min(cycle, detrended.size()); ++place) {
        samePlace.clear();
        for (std::size_t i = place; i < detrended.size(); i += cycle)
            samePlace.push_back(detrended[i]);
        const std::vector<double> usual = runningMedians(samePlace, around, around);
        for (std::size_t i = 0; i < usual.size(); ++i) {
            const double here = usual[wholeWindow(i, around, usual.size())];
            season[place + i * cycle] = std::isnan(here) ? 0 : here;
        }
    }
    return season;
}

/// Rounding must not look like news in a series without scatter.
double roundingOf(const std::vector<double> &values)
{
    double largest = 1e-300;
    for (const double value : values)
        largest = std::isnan(value) ? largest : std::max(largest, std::abs(value));
    return largest * 1e-9;
}

std::vector<double> spreadOf(const AnomalyCells &cells, const std::vector<double> &expected)
{
    std::vector<double> distances = difference(cells.values(), expected);
    std::for_each(distances.begin(), distances.end(), [](double &distance) { distance = std::abs(distance); });
    const std::size_t around = halfYearAround * cells.perDay();
    const std::vector<double> local = runningMedians(distances, around, around);
    const double usual = knownMedian(distances);
    const double least = std::max(sigmasOfDeviation * usual / 2, roundingOf(cells.values()));
    std::vector<double> spread(local.size());
    for (std::size_t i = 0; i < spread.size(); ++i) {
        const double near = local[wholeWindow(i, around, local.size())];
        const double deviation = std::isnan(near) ? usual : near;
        spread[i] = std::max({sigmasOfDeviation * deviation, least, cells.leastSpread(expected[i])});
    }
    return spread;
}

/// The distance of the step of a cell that is furthest from what is expected, which passes evenly from cell to cell.
double distanceIn(const AnomalyCells &cells, const std::vector<double> &expected, std::size_t cell)
{
    const std::size_t first = cells.firstStep(cell);
    const auto count = static_cast<double>(cells.firstStep(1));
    const double from = cell > 0 ? expected[cell - 1] : expected[cell];
    double furthest = std::numeric_limits<double>::quiet_NaN();
    for (std::size_t step = first; step <= cells.lastStep(cell); ++step) {
        const double part = static_cast<double>(step + 1 - first) / count;
        const double distance = cells.modelledSteps()[step] - (from + (expected[cell] - from) * part);
        if (std::isnan(furthest) || std::abs(distance) > std::abs(furthest))
            furthest = distance;
    }
    return furthest;
}

std::vector<double> scoresOf(const AnomalyCells &cells, const AnomalyResiduals &residuals)
{
    std::vector<double> scores(residuals.expected.size(), std::numeric_limits<double>::quiet_NaN());
    for (std::size_t i = cells.startCells(); i < scores.size(); ++i)
        scores[i] = distanceIn(cells, residuals.expected, i) / residuals.spread[i];
    return scores;
}

} // namespace

AnomalyResiduals residualsOf(const AnomalyCells &cells)
{
    const std::vector<double> &values = cells.values();
    AnomalyResiduals residuals{.season = std::vector<double>(values.size(), 0), .withoutSeason = values};
    // The second time the trend is free of the season, which bends it where the series grows.
    for (int pass = 0; pass < 2; ++pass) {
        const std::vector<double> trend = trendOf(residuals.withoutSeason, cells.perDay());
        residuals.season = seasonOf(difference(values, trend), cycleOf(cells), cells.perDay());
        residuals.withoutSeason = difference(values, residuals.season);
    }
    splitTrend(residuals, cells, {});
    return residuals;
}

void splitTrend(AnomalyResiduals &residuals, const AnomalyCells &cells, const std::vector<std::size_t> &cuts)
{
    residuals.expected = residuals.season;
    std::size_t first = 0;
    for (std::size_t part = 0; part <= cuts.size(); ++part) {
        const std::size_t end = part < cuts.size() ? cuts[part] : residuals.withoutSeason.size();
        const std::vector<double> trend =
            trendOf(std::span(residuals.withoutSeason).subspan(first, end - first), cells.perDay());
        for (std::size_t i = 0; i < trend.size(); ++i)
            residuals.expected[first + i] += trend[i];
        first = end;
    }
    residuals.spread = spreadOf(cells, residuals.expected);
    residuals.score = scoresOf(cells, residuals);
}

} // namespace creatormetrics
