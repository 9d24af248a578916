// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/anomalyscan.h"

namespace creatormetrics {

/// A series as the anomaly scan looks at it: days as they are, finer values smoothed and gathered by the hour (or the
/// next finer part of a day that divides it), and on the scale on which scatter does not depend on the level.
class AnomalyCells
{
public:
    explicit AnomalyCells(const AnomalyQuery &query);

    /// One per cell on the model's scale, as it is with the cell's last known step; NaN where no step of it is known.
    [[nodiscard]] const std::vector<double> &values() const { return m_values; }
    /// The same of every step.
    [[nodiscard]] const std::vector<double> &modelledSteps() const { return m_modelled; }
    /// Cells at the start that only fill the smoothing's memory and are not judged.
    [[nodiscard]] std::size_t startCells() const { return m_perDay > 1 ? (m_perDay + 1) / 2 : 0; }
    /// The query's values with everything that is not a figure as NaN.
    [[nodiscard]] const std::vector<double> &steps() const { return m_steps; }
    [[nodiscard]] std::size_t known() const { return m_known; } ///< cells with a figure
    [[nodiscard]] std::size_t perDay() const { return m_perDay; }

    /// A value of the model's scale as the figure of one step.
    [[nodiscard]] double figure(double modelled) const;
    /// The least scatter on the model's scale that is possible at a level; 0 where nothing is known about it.
    [[nodiscard]] double leastSpread(double modelled) const;

    [[nodiscard]] std::size_t firstStep(std::size_t cell) const { return cell * m_stepsPerCell; }
    [[nodiscard]] std::size_t lastStep(std::size_t cell) const;
    [[nodiscard]] std::size_t cellOf(std::size_t step) const { return step / m_stepsPerCell; }

private:
    [[nodiscard]] std::vector<double> smoothed(std::size_t stepsPerDay);
    void gather();

    std::vector<double> m_steps;
    std::vector<double> m_modelled;
    std::vector<double> m_values;
    std::size_t m_known = 0;
    std::size_t m_stepsPerCell = 1;
    std::size_t m_perDay = 1;
    bool m_logged = false; ///< modelled as log(1 + value)
    bool m_whole = false; ///< all figures are whole numbers of 0 or more: counts
    double m_noiseShare = 1; ///< variance of a smoothed step over that of a step
};

} // namespace creatormetrics
