// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/forecastseries.h"

#include "models/analytics/runningmedian.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace creatormetrics {

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
constexpr double largestFigure = 1e300; // sums of thousands stay finite
constexpr std::size_t seasonsAroundBreak = 4;
constexpr std::size_t seasonsBack = 8;

double figureOrUnknown(double value)
{
    return std::isfinite(value) && std::abs(value) <= largestFigure ? value : unknown;
}

std::size_t knownIn(std::span<const double> values)
{
    return static_cast<std::size_t>(
        std::count_if(values.begin(), values.end(), [](double value) { return !std::isnan(value); }));
}

} // namespace

ForecastSeries::ForecastSeries(const ForecastQuery &query)
{
    m_values.reserve(query.values.size());
    std::transform(query.values.begin(), query.values.end(), std::back_inserter(m_values), figureOrUnknown);
    std::vector<std::size_t> breaks = query.breaks;
    std::sort(breaks.begin(), breaks.end());
    for (const std::size_t at : breaks)
        level(at, query.season);
    cutEnds();
    for (const double value : m_values) {
        if (std::isnan(value))
            continue;
        ++m_known;
        m_least = std::min(m_least, value);
    }
}

/// Brings what lies before an index to the level behind it.
void ForecastSeries::level(std::size_t at, std::size_t season)
{
    if (at == 0 || at >= m_values.size())
        return;
    const std::span<double> earlier = std::span(m_values).first(at);
    const std::span<double> later = std::span(m_values).subspan(at);
    const auto before = earlier.last(std::min(earlier.size(), seasonsAroundBreak * season));
    const auto behind = later.first(std::min(later.size(), seasonsAroundBreak * season));
    const bool comparable = std::min(knownIn(before), knownIn(behind)) >= season;
    const double oldLevel = knownMedian(before);
    const double newLevel = knownMedian(behind);
    const bool factor = std::none_of(m_values.begin(), m_values.end(), [](double value) { return value <= 0; });
    for (double &value : earlier)
        value = figureOrUnknown(!comparable ? unknown
                                : factor    ? value / oldLevel * newLevel
                                            : value - oldLevel + newLevel);
}

void ForecastSeries::cutEnds()
{
    while (!m_values.empty() && std::isnan(m_values.back())) {
        m_values.pop_back();
        ++m_unknownAtEnd;
    }
    const auto first = std::find_if(m_values.begin(), m_values.end(), [](double value) { return !std::isnan(value); });
    m_values.erase(m_values.begin(), first);
}

std::vector<double> ForecastSeries::logarithms() const
{
    if (m_values.empty() || m_least < 0)
        return {};
    std::vector<double> result(m_values.size());
    std::transform(m_values.begin(), m_values.end(), result.begin(),
                   [this](double value) { return m_least > 0 ? std::log(value) : std::log1p(value); });
    return result;
}

double ForecastSeries::fromLogarithm(double logarithm) const
{
    return std::min(m_least > 0 ? std::exp(logarithm) : std::max(0.0, std::expm1(logarithm)), largestFigure);
}

double seasonalNaive(std::span<const double> series, std::size_t season, std::size_t origin, std::size_t steps)
{
    const std::size_t ago = season - 1 - (steps - 1) % season; // of the same place in the last season
    for (std::size_t back = ago; back <= origin && back < seasonsBack * season; back += season) {
        if (!std::isnan(series[origin - back]))
            return series[origin - back];
    }
    for (std::size_t i = origin + 1; i-- > 0;) {
        if (!std::isnan(series[i]))
            return series[i];
    }
    return unknown;
}

} // namespace creatormetrics
