// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstddef>
#include <optional>
#include <vector>

namespace creatormetrics {

/// What a forecast was made with. Multiplicative: Holt-Winters on the logarithm, so that season and trend are
/// factors. "Yearly" adds what the method missed at the same time of year in earlier years (of days only).
enum class ForecastMethod {
    SeasonalNaive, ///< the figure of the same place in the last season again
    HoltWintersAdditive,
    HoltWintersAdditiveYearly,
    HoltWintersMultiplicative,
    HoltWintersMultiplicativeYearly,
};

/// Why that method.
enum class ForecastReason {
    BestInBackTest, ///< it missed by less than seasonal naive and the other methods
    LostBackTest, ///< seasonal naive: nothing else missed by less
    NoBackTest, ///< seasonal naive: too few known figures to try anything on
};

struct ForecastQuery {
    /// A regular series, oldest first. NaN, infinities and magnitudes over 1e300 are unknown.
    std::vector<double> values = {};
    std::size_t season = 7; ///< 7 for days, 12 for months, 1 for none
    std::size_t horizon = 30; ///< 1..366 steps
    /// Indexes from which the series is known to count otherwise (a platform changed its definition): what lies
    /// before is brought to the level behind by the medians of up to four seasons on both sides, as a factor, or as a
    /// difference where there are values of 0 or less. Where either side has less than a season known, what lies
    /// before is left out.
    std::vector<std::size_t> breaks = {};
    /// Nothing under it is forecast; 0 for counts.
    std::optional<double> minimum = {};
};

/// One step ahead; low95 <= low80 <= value <= high80 <= high95, all finite.
struct ForecastPoint {
    double value = 0;
    double low80 = 0;
    double high80 = 0;
    double low95 = 0;
    double high95 = 0;

    friend bool operator==(const ForecastPoint &, const ForecastPoint &) = default;
};

struct Forecast {
    enum class Outcome {
        Ready,
        NotEnoughData, ///< fewer known figures than leastForecastHistory, or none among the last 366
        BadQuery, ///< season 0 or over 366, horizon 0 or over 366
    };

    Outcome outcome = Outcome::Ready;
    ForecastMethod method = ForecastMethod::SeasonalNaive;
    ForecastReason reason = ForecastReason::NoBackTest;
    std::vector<ForecastPoint> points =
        {}; ///< one per step of the horizon, the first for the step after the last value
    /// Back-test: mean absolute error over the origins, scaled by the mean absolute error of one-season-ahead
    /// seasonal naive in the history before each origin (Hyndman and Koehler 2006). Unset without a back-test and for
    /// a history that repeats itself exactly.
    std::optional<double> mase = {};
    std::optional<double> naiveMase = {}; ///< of seasonal naive over the same origins
    std::size_t origins = 0; ///< how often the past was forecast from its own past
};

/// Known figures a forecast needs: four weeks of days, else two seasons and at least ten.
[[nodiscard]] std::size_t leastForecastHistory(std::size_t season);

/// Forecasts a series. Pure and deterministic; any thread; time is linear in the length (some milliseconds for ten
/// years of days).
///
/// Methods are damped Holt-Winters variants whose parameters are searched on a coarse grid for the least absolute
/// error over the whole horizon, not for one step. Errors over three mean absolute errors are cut in the recursion: a
/// figure that went viral once is not the new level. They compete with seasonal naive from up to 60 origins of the
/// last year (at most the second half of the history); parameters there come from what lies before the first origin.
/// The least MASE wins, seasonal naive on a tie.
///
/// Unknown values are not filled in: at an unknown step the recursion only moves on by its trend, seasons keep what
/// they knew, errors and scales leave the step out. Unknown steps at the end lengthen the way ahead, and widen the
/// intervals with it.
///
/// Intervals are the quantiles of the back-test's own misses at that distance (both signs pooled), never narrower
/// further ahead, and grown by the root of the distance beyond what could be tried.
[[nodiscard]] Forecast forecast(const ForecastQuery &query);

/// "seasonal_naive", "holt_winters_additive", "holt_winters_multiplicative_yearly", …
[[nodiscard]] QString forecastMethodKey(ForecastMethod method);
/// "best_in_back_test", "lost_back_test", "no_back_test"
[[nodiscard]] QString forecastReasonKey(ForecastReason reason);
/// "ready", "not_enough_data", "bad_query"
[[nodiscard]] QString forecastOutcomeKey(Forecast::Outcome outcome);

} // namespace creatormetrics
