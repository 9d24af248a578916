// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/anomalyscan.h"

#include "models/analytics/anomalyshifts.h"

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr std::size_t leastDays = 28;
constexpr std::size_t leastDaysOfFiner = 14;
constexpr std::size_t mostStepsPerDay = 86400; // one a second

/// A run of cells that stand apart in one direction.
struct Stretch {
    std::size_t first = 0;
    std::size_t last = 0;
    std::size_t peak = 0;
};

std::vector<Stretch> stretches(const std::vector<double> &score, double threshold, std::size_t gap)
{
    std::vector<Stretch> found;
    for (std::size_t i = 0; i < score.size(); ++i) {
        if (!(std::abs(score[i]) >= threshold))
            continue;
        const bool goesOn = !found.empty() && i - found.back().last <= gap && score[i] * score[found.back().peak] > 0;
        if (!goesOn)
            found.push_back({.first = i, .last = i, .peak = i});
        Stretch &stretch = found.back();
        stretch.last = i;
        stretch.peak = std::abs(score[i]) > std::abs(score[stretch.peak]) ? i : stretch.peak;
    }
    return found;
}

AnomalyDirection directionOf(double score)
{
    return score < 0 ? AnomalyDirection::Down : AnomalyDirection::Up;
}

/// Smoothing carries a burst on: the step that brought it lies in the peak's cell or before it in the stretch.
std::size_t peakStep(const AnomalyCells &cells, const AnomalyResiduals &residuals, const Stretch &stretch)
{
    if (cells.perDay() == 1)
        return stretch.peak;
    const double sign = residuals.score[stretch.peak] < 0 ? -1 : 1;
    std::size_t peak = cells.firstStep(stretch.peak);
    double furthest = std::numeric_limits<double>::lowest();
    for (std::size_t i = cells.firstStep(stretch.first); i <= cells.lastStep(stretch.peak); ++i) {
        const double distance = sign * (cells.steps()[i] - cells.figure(residuals.expected[cells.cellOf(i)]));
        if (distance > furthest) {
            furthest = distance;
            peak = i;
        }
    }
    return peak;
}

Anomaly outlierOf(const AnomalyCells &cells, const AnomalyResiduals &residuals, const Stretch &stretch)
{
    const double score = residuals.score[stretch.peak];
    Anomaly anomaly{.kind = AnomalyKind::Outlier, .direction = directionOf(score), .score = std::abs(score)};
    anomaly.first = cells.firstStep(stretch.first);
    anomaly.last = cells.lastStep(stretch.last);
    anomaly.peak = peakStep(cells, residuals, stretch);
    anomaly.expected = cells.figure(residuals.expected[cells.cellOf(anomaly.peak)]);
    anomaly.actual = cells.steps()[anomaly.peak];
    return anomaly;
}

Anomaly anomalyOf(const AnomalyCells &cells, const LevelShift &shift)
{
    const std::size_t step = cells.firstStep(shift.cell);
    return {.kind = AnomalyKind::Shift,
            .direction = directionOf(shift.score),
            .first = step,
            .last = step,
            .peak = step,
            .expected = cells.figure(shift.before),
            .actual = cells.figure(shift.after),
            .score = std::abs(shift.score)};
}

/// A stretch that reaches into a shift of the same direction is that shift.
bool belongsTo(const Anomaly &shift, const Anomaly &stretch, std::size_t reach)
{
    return shift.direction == stretch.direction && stretch.first <= shift.first + reach
           && shift.first <= stretch.last + reach;
}

bool hasEnough(const AnomalyCells &cells)
{
    return cells.known() >= (cells.perDay() == 1 ? leastDays : leastDaysOfFiner * cells.perDay());
}

} // namespace

AnomalyScan scanForAnomalies(const AnomalyQuery &query)
{
    if (query.stepsPerDay == 0 || query.stepsPerDay > mostStepsPerDay || !(query.threshold > 0))
        return {.outcome = AnomalyScan::Outcome::NotEnoughData};
    const AnomalyCells cells(query);
    if (!hasEnough(cells))
        return {.outcome = AnomalyScan::Outcome::NotEnoughData};
    AnomalyResiduals residuals = residualsOf(cells);
    AnomalyScan scan;
    std::vector<std::size_t> cuts;
    for (const LevelShift &shift : levelShifts(residuals, cells.perDay(), query.threshold)) {
        scan.anomalies.push_back(anomalyOf(cells, shift));
        cuts.push_back(shift.cell);
    }
    const std::vector<Anomaly> shifts = scan.anomalies;
    if (!cuts.empty())
        splitTrend(residuals, cells, cuts);
    const std::size_t gap = std::max<std::size_t>(2, cells.perDay());
    const std::size_t reach = cells.firstStep(gap);
    for (const Stretch &stretch : stretches(residuals.score, query.threshold, gap)) {
        const Anomaly outlier = outlierOf(cells, residuals, stretch);
        const auto isPart = [&](const Anomaly &shift) { return belongsTo(shift, outlier, reach); };
        if (std::none_of(shifts.begin(), shifts.end(), isPart))
            scan.anomalies.push_back(outlier);
    }
    std::stable_sort(scan.anomalies.begin(), scan.anomalies.end(),
                     [](const Anomaly &left, const Anomaly &right) { return left.first < right.first; });
    return scan;
}

QString anomalyKindKey(AnomalyKind kind)
{
    return kind == AnomalyKind::Outlier ? u"outlier"_s : u"shift"_s;
}

QString anomalyDirectionKey(AnomalyDirection direction)
{
    return direction == AnomalyDirection::Up ? u"up"_s : u"down"_s;
}

} // namespace creatormetrics
