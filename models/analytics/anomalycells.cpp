// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/anomalycells.h"

#include "models/analytics/runningmedian.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

namespace creatormetrics {

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
constexpr double largestFigure = 1e300; // sums of thousands stay finite
constexpr std::size_t cellsOfADay = 24;
constexpr double memoryInHours = 2.75;

double figureOrUnknown(double value)
{
    return std::isfinite(value) && std::abs(value) <= largestFigure ? value : unknown;
}

std::size_t stepsPerCellFor(std::size_t stepsPerDay)
{
    std::size_t steps = std::max<std::size_t>(1, stepsPerDay / cellsOfADay);
    while (stepsPerDay % steps != 0)
        --steps;
    return steps;
}

} // namespace

AnomalyCells::AnomalyCells(const AnomalyQuery &query)
    : m_stepsPerCell(stepsPerCellFor(query.stepsPerDay))
    , m_perDay(query.stepsPerDay / m_stepsPerCell)
{
    m_steps.reserve(query.values.size());
    std::transform(query.values.begin(), query.values.end(), std::back_inserter(m_steps), figureOrUnknown);
    const auto negative = [](double value) { return value < 0; };
    const auto broken = [](double value) { return std::trunc(value) < value; };
    m_logged = std::none_of(m_steps.begin(), m_steps.end(), negative);
    m_whole = m_logged && std::none_of(m_steps.begin(), m_steps.end(), broken);
    m_modelled = m_perDay > 1 ? smoothed(query.stepsPerDay) : m_steps;
    if (m_logged)
        std::for_each(m_modelled.begin(), m_modelled.end(), [](double &value) { value = std::log1p(value); });
    gather();
}

/// The mean of what is known, older steps weighing less; known where a step is.
std::vector<double> AnomalyCells::smoothed(std::size_t stepsPerDay)
{
    const double share = 1 - std::exp(-24 / (memoryInHours * static_cast<double>(stepsPerDay)));
    m_noiseShare = share / (2 - share);
    // The first day's usual level, so that a burst in the first hour does not colour the day.
    double level = knownMedian(std::span(m_steps).first(std::min(stepsPerDay, m_steps.size())));
    std::vector<double> result(m_steps);
    for (double &value : result) {
        if (std::isnan(value))
            continue;
        level = std::isnan(level) ? value : level + share * (value - level);
        value = level;
    }
    return result;
}

void AnomalyCells::gather()
{
    for (std::size_t i = 0; i < m_modelled.size(); ++i) {
        if (i % m_stepsPerCell == 0)
            m_values.push_back(unknown);
        if (std::isnan(m_modelled[i]))
            continue;
        m_known += std::isnan(m_values.back()) ? 1 : 0;
        m_values.back() = m_modelled[i];
    }
}

double AnomalyCells::figure(double modelled) const
{
    return m_logged ? std::clamp(std::expm1(modelled), 0.0, largestFigure) : modelled;
}

double AnomalyCells::leastSpread(double modelled) const
{
    // Poisson: the variance of a count is its level; log(1 + x) divides by 1 + level. One is added so that 0 keeps
    // some room.
    return m_whole ? std::sqrt(m_noiseShare / (1 + figure(modelled))) : 0;
}

std::size_t AnomalyCells::lastStep(std::size_t cell) const
{
    return std::min(firstStep(cell) + m_stepsPerCell, m_steps.size()) - 1;
}

} // namespace creatormetrics
