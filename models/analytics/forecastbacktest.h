// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/forecastseries.h"
#include "models/analytics/forecastsmoother.h"

#include <functional>

namespace creatormetrics {

/// Where the past is forecast from its own past.
struct ForecastOrigins {
    std::vector<std::size_t> indexes; ///< ascending; the last value that is known to the forecast
    std::size_t horizon = 0; ///< steps that are tried from each
    /// Per origin the mean absolute error of one-season-ahead seasonal naive up to it; 0 or NaN when that says nothing.
    std::vector<double> scales;
};

/// Up to 60 origins, evenly over the last year of days (else four seasons) and at most the second half; none for a
/// short series. Steps are those of the query, at most a quarter of the series.
[[nodiscard]] ForecastOrigins backTestOrigins(std::span<const double> series, std::size_t season, std::size_t horizon);

/// How one method did.
struct BackTest {
    double score =
        0; ///< mean absolute error by origin, scaled where there is a scale; infinite when nothing could be compared
    bool scaled = false; ///< every origin had a scale: the score is a MASE
    std::size_t origins = 0; ///< that had something to compare with
    /// Absolute misses per step ahead, all origins, on the scale of the method's model.
    std::vector<std::vector<double>> misses;
};

/// A method seen from outside: what it says on its model's scale from an origin, and that as figures.
struct ForecastModel {
    std::function<std::vector<double>(std::size_t origin, std::size_t horizon)> ahead;
    std::function<double(double modelled)> figure;
    std::span<const double> modelled; ///< the series on the model's scale
};

[[nodiscard]] BackTest backTest(const ForecastModel &model, std::span<const double> series,
                                const ForecastOrigins &origins);

/// Half width per step 1..`horizon` that `share` (0..1) of the misses did not exceed: never falling, grown by the
/// root of the distance beyond what was tried. Empty when nothing was tried.
[[nodiscard]] std::vector<double> intervalWidths(const BackTest &test, double share, std::size_t horizon);

} // namespace creatormetrics
