// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace creatormetrics {

/// Weights of damped Holt-Winters smoothing, each 0..1.
struct SmoothingParameters {
    double level = 0.1;
    double trend = 0; ///< share of a level correction that goes on as trend
    double damping = 0.9; ///< what is left of the trend after each step
    double season = 0.1;
};

/// One pass of additive, damped Holt-Winters smoothing over a series, able to look ahead from every index of it:
/// states depend on the past only, so one pass serves all origins of a back-test. NaN is unknown: no state learns
/// from it. Errors over three mean absolute errors are cut, so that single outbursts bend nothing; a lasting change
/// still arrives because the mean error grows with it.
class ForecastSmoother
{
public:
    /// `furthest`: most steps that will be asked for. The series needs a known value among its first two seasons.
    ForecastSmoother(std::span<const double> series, std::size_t season, std::size_t furthest,
                     const SmoothingParameters &parameters);

    /// The value 1 <= steps <= furthest after index `origin`, from what was known up to and with it.
    [[nodiscard]] double ahead(std::size_t origin, std::size_t steps) const
    {
        const Step &step = m_steps[steps - 1];
        return m_levels[origin] + step.reach * m_trends[origin] + m_seasons[origin + step.place];
    }

private:
    struct Step {
        double reach = 0; ///< sum of the damping up to this step
        std::size_t place = 0; ///< of its season, counted from the origin
    };

    void planSteps(std::size_t furthest);
    void start(std::span<const double> series);
    void smooth(std::span<const double> series);
    [[nodiscard]] double usualError(std::span<const double> series) const;

    std::size_t m_season;
    SmoothingParameters m_parameters;
    double m_level = 0;
    double m_trend = 0;
    std::vector<Step> m_steps;
    std::vector<double> m_levels;
    std::vector<double> m_trends;
    std::vector<double> m_seasons; ///< the start's, then one per step of the series
};

/// The parameters of a coarse grid, refined once, with the least mean absolute error from one step up to `horizon`
/// steps ahead over the last 104 seasons (at least 400 steps).
[[nodiscard]] SmoothingParameters fitSmoothing(std::span<const double> series, std::size_t season, std::size_t horizon);

/// What smoothing missed on average, `horizon` steps ahead from the same time of year in earlier years: half by the
/// very day (364 days back, the same weekday), half by the week around it, shrunk towards nothing the fewer years
/// there are. For days.
[[nodiscard]] std::vector<double> yearlyCorrections(const ForecastSmoother &smoother, std::span<const double> series,
                                                    std::size_t origin, std::size_t horizon);

/// Days after which `yearlyCorrections` know anything.
inline constexpr std::size_t daysBeforeYearly = 364 + 56;

} // namespace creatormetrics
