// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstddef>
#include <vector>

namespace creatormetrics {

enum class AnomalyKind {
    Outlier, ///< a stretch that stands apart from season and trend
    Shift, ///< from here on the level is another one; told once, at its first step
};

enum class AnomalyDirection { Up, Down };

/// One thing that is not as usual. Indexes are those of the values asked about.
struct Anomaly {
    AnomalyKind kind = AnomalyKind::Outlier;
    AnomalyDirection direction = AnomalyDirection::Up;
    std::size_t first = 0; ///< the stretch, both ends included; a shift has first == last == peak
    std::size_t last = 0;
    std::size_t peak = 0; ///< where it stands out most
    double expected = 0; ///< at the peak, from season and trend; of a shift the level before
    double actual = 0; ///< the value at the peak; of a shift the level behind
    double score = 0; ///< distance in robust sigmas (1.4826 x median absolute deviation), positive

    friend bool operator==(const Anomaly &, const Anomaly &) = default;
};

struct AnomalyQuery {
    /// A regular series, oldest first. NaN, infinities and magnitudes over 1e300 are unknown.
    std::vector<double> values;
    /// 1 for days (season: the week); n for n values a day (season: the time of day, from twelve weeks on the weekday
    /// too).
    std::size_t stepsPerDay = 1;
    /// Robust sigmas from which a figure stands apart; 3.5 is the customary bound for robust scores (Iglewicz and
    /// Hoaglin 1993).
    double threshold = 3.5;
};

struct AnomalyScan {
    enum class Outcome {
        Ready,
        NotEnoughData, ///< fewer than 28 known days, or than 14 days' worth of finer values; or a query out of range
    };

    Outcome outcome = Outcome::Ready;
    std::vector<Anomaly> anomalies = {}; ///< by first index
};

/// What stands apart from its season and trend. Pure and deterministic; any thread; n log n in the length.
///
/// Values that are nowhere negative are looked at as log(1 + value): the scatter of counts grows with their level and
/// their tails are heavy to one side, and on that scale a good day of a small account and of a large one weigh the
/// same. A series with negative values (net followers) is taken as it is. Whole numbers are never held to be steadier
/// than chance lets counts be (Poisson), so that 0, 0, 1, 0, 3 is no news.
///
/// Trend is the running median of 29 days (of finer values: of a week), season the running median of the same weekday
/// (time of day) over half a year; neither bends to a spike. The scatter is the running median of what is left over
/// half a year, so a series that became restless is measured by its own unrest; it is never taken to be under half of
/// the whole series' scatter.
///
/// Finer values are smoothed with a time constant of two and three quarter hours and told by the hour: a burst
/// matters by how much it brings, not by how it falls into five-minute steps. Their first twelve hours only fill that
/// memory. Stretches in one direction at most a day (of days: one day between) apart are one anomaly.
///
/// A shift compares the medians of the 28 days (finer: the week) before and behind, at the ends of the series of at
/// least half of that, less what the slopes within explain; it must reach the threshold as well. What began within the
/// last seven days (finer: two) is still a stretch.
///
/// Unknown values are skipped: neither filled in nor part of any median, and never an anomaly.
[[nodiscard]] AnomalyScan scanForAnomalies(const AnomalyQuery &query);

/// "outlier", "shift"
[[nodiscard]] QString anomalyKindKey(AnomalyKind kind);
/// "up", "down"
[[nodiscard]] QString anomalyDirectionKey(AnomalyDirection direction);

} // namespace creatormetrics
