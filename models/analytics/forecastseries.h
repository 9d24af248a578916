// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/forecast.h"

#include <limits>
#include <span>

namespace creatormetrics {

/// A query's series made ready: only figures (else NaN), unknown ends cut off, known breaks levelled.
class ForecastSeries
{
public:
    explicit ForecastSeries(const ForecastQuery &query);

    [[nodiscard]] std::span<const double> values() const { return m_values; }
    [[nodiscard]] std::size_t known() const { return m_known; }
    /// Unknown steps between the last known value and the end of the query's series.
    [[nodiscard]] std::size_t unknownAtEnd() const { return m_unknownAtEnd; }
    /// The series with logarithms for values: log(x), or log(1 + x) where there is a 0. Empty when a value is negative.
    [[nodiscard]] std::vector<double> logarithms() const;
    /// A value of `logarithms` as a figure.
    [[nodiscard]] double fromLogarithm(double logarithm) const;

private:
    void level(std::size_t at, std::size_t season);
    void cutEnds();

    std::vector<double> m_values;
    std::size_t m_known = 0;
    std::size_t m_unknownAtEnd = 0;
    double m_least = std::numeric_limits<double>::max();
};

/// What seasonal naive says `steps` after `origin`: the last known value at that place of the season among the eight
/// seasons before, else the last known value; NaN when nothing is known up to the origin.
[[nodiscard]] double seasonalNaive(std::span<const double> series, std::size_t season, std::size_t origin,
                                   std::size_t steps);

} // namespace creatormetrics
