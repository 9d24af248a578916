// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/anomalyshifts.h"

#include "models/analytics/runningmedian.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

namespace creatormetrics {

namespace {

/// Compares the windows before and behind every cell. Both have `m_window` cells, or at the ends of the series at
/// least half.
class StepScan
{
public:
    StepScan(std::span<const double> values, std::size_t window)
        : m_values(values)
        , m_window(window)
        , m_whole(runningMedians(values, window - 1, 0))
        , m_half(runningMedians(values, window / 2 - 1, 0))
    {}

    /// By how much the level changes at this cell, as measured and beyond what the slopes explain: the smaller of
    /// both; 0 where they differ in sign or cannot be told.
    [[nodiscard]] double stepAt(std::size_t cell) const
    {
        const std::size_t behind = std::min(m_window, m_values.size() - cell);
        const std::size_t before = std::min(m_window, cell);
        if (before < m_window / 2 || behind < m_window / 2)
            return 0;
        const double measured = levelBehind(cell) - m_whole[cell - 1];
        const double beyond = measured - slopeAround(cell) * static_cast<double>(before + behind) / 2;
        if (!(measured * beyond > 0))
            return 0;
        return std::abs(measured) < std::abs(beyond) ? measured : beyond;
    }

private:
    [[nodiscard]] double levelBehind(std::size_t cell) const
    {
        const bool fits = cell + m_window <= m_values.size();
        return fits ? m_whole[cell + m_window - 1] : knownMedian(m_values.subspan(cell));
    }

    /// Slope of the window that ends before `end`.
    [[nodiscard]] double slopeBefore(std::size_t end) const
    {
        const std::size_t half = m_window / 2;
        return (m_half[end - 1] - m_half[end - 1 - half]) / static_cast<double>(half);
    }

    /// Of the windows that are whole; 0 where the series is too short to tell.
    [[nodiscard]] double slopeAround(std::size_t cell) const
    {
        const bool before = cell >= m_window;
        const bool behind = cell + m_window <= m_values.size();
        if (before && behind)
            return (slopeBefore(cell) + slopeBefore(cell + m_window)) / 2;
        return before ? slopeBefore(cell) : behind ? slopeBefore(cell + m_window) : 0;
    }

    std::span<const double> m_values;
    std::size_t m_window;
    std::vector<double> m_whole; ///< of the window that ends with the cell
    std::vector<double> m_half;
};

/// The cell from which the new level fits better: least sum of distances to the two levels.
std::size_t cutBetween(std::span<const double> values, std::size_t from, std::size_t to, double before, double after)
{
    double sum = 0;
    double least = std::numeric_limits<double>::max();
    std::size_t cut = from;
    for (std::size_t i = from; i < to; ++i) {
        if (sum < least) {
            least = sum;
            cut = i;
        }
        if (!std::isnan(values[i]))
            sum += std::abs(values[i] - before) - std::abs(values[i] - after);
    }
    return cut;
}

/// True when most of the change happens within a quarter of the window to either side.
bool isAbrupt(std::span<const double> values, const LevelShift &shift, std::size_t window)
{
    const std::size_t near = window / 4;
    const std::size_t before = std::min(near, shift.cell);
    const std::size_t behind = std::min(near, values.size() - shift.cell);
    const double step =
        knownMedian(values.subspan(shift.cell, behind)) - knownMedian(values.subspan(shift.cell - before, before));
    return step / (shift.after - shift.before) > 0.6;
}

/// The one shift of a run of cells that all show it.
LevelShift shiftOf(std::span<const double> values, std::size_t best, double score, std::size_t window)
{
    const std::size_t from = best - std::min(window, best);
    const std::size_t to = std::min(best + window, values.size());
    LevelShift shift{.before = knownMedian(values.subspan(from, best - from)),
                     .after = knownMedian(values.subspan(best, to - best)),
                     .score = score};
    shift.cell = cutBetween(values, from + 1, to, shift.before, shift.after);
    return shift;
}

/// A run of cells that show a step in one direction, at the cell that shows it most.
struct StepRun {
    std::size_t end = 0;
    std::size_t best = 0;
    double score = 0;
};

StepRun runFrom(const StepScan &scan, std::size_t first, std::span<const double> spread, double threshold)
{
    StepRun run{.end = first, .best = first};
    for (; run.end < spread.size(); ++run.end) {
        const double score = scan.stepAt(run.end) / spread[run.end];
        if (!(std::abs(score) >= threshold) || score * run.score < 0)
            break;
        if (std::abs(score) > std::abs(run.score)) {
            run.best = run.end;
            run.score = score;
        }
    }
    return run;
}

} // namespace

std::vector<LevelShift> levelShifts(const AnomalyResiduals &residuals, std::size_t perDay, double threshold)
{
    const std::size_t window = perDay == 1 ? 28 : 7 * perDay;
    const std::span<const double> values = residuals.withoutSeason;
    std::vector<LevelShift> shifts;
    if (values.size() < window)
        return shifts;
    const StepScan scan(values, window);
    for (std::size_t i = 1; i < values.size();) {
        const StepRun run = runFrom(scan, i, residuals.spread, threshold);
        i = std::max(run.end, i + 1);
        if (run.score == 0)
            continue;
        const LevelShift shift = shiftOf(values, run.best, run.score, window);
        const bool again = !shifts.empty() && shift.cell < shifts.back().cell + window / 2;
        if (!again && isAbrupt(values, shift, window))
            shifts.push_back(shift);
    }
    return shifts;
}

} // namespace creatormetrics
