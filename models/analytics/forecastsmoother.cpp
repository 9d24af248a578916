// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/forecastsmoother.h"

#include "models/analytics/runningmedian.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace creatormetrics {

namespace {

constexpr std::size_t startSeasons = 8;
constexpr std::size_t startSeasonsOfYears = 3; // months: eight years would hide where the trend began
constexpr double cutAtErrors = 3;
constexpr double errorMemory = 0.05;
constexpr std::size_t yearOfWeeks = 364;
constexpr std::size_t weekAround = 3;

struct KnownMean {
    double sum = 0;
    double known = 0;

    void add(double value)
    {
        if (!std::isnan(value)) {
            sum += value;
            ++known;
        }
    }
    [[nodiscard]] double value() const { return known > 0 ? sum / known : std::numeric_limits<double>::quiet_NaN(); }
};

double meanOf(std::span<const double> values)
{
    KnownMean mean;
    for (const double value : values)
        mean.add(value);
    return mean.value();
}

} // namespace

ForecastSmoother::ForecastSmoother(std::span<const double> series, std::size_t season, std::size_t furthest,
                                   const SmoothingParameters &parameters)
    : m_season(season)
    , m_parameters(parameters)
{
    if (season == 1)
        m_parameters.season = 0;
    planSteps(furthest);
    start(series);
    smooth(series);
}

void ForecastSmoother::planSteps(std::size_t furthest)
{
    double reach = 0;
    double damping = 1;
    for (std::size_t step = 0; step < furthest; ++step) {
        damping *= m_parameters.damping;
        reach += damping;
        m_steps.push_back({.reach = reach, .place = 1 + step % m_season});
    }
}

/// Level, trend and season by the first seasons: means of whole seasons, medians of the distances from them. Never by
/// more than the first half (or one season): a back-test in the second half must not know its future.
void ForecastSmoother::start(std::span<const double> series)
{
    const std::size_t most = m_season > 7 ? startSeasonsOfYears : startSeasons;
    const std::size_t seasons = std::clamp<std::size_t>(series.size() / 2 / m_season, 1, most);
    std::vector<std::vector<double>> distances(m_season);
    std::vector<double> means;
    for (std::size_t i = 0; i < seasons; ++i) {
        const auto one = series.subspan(i * m_season, std::min(m_season, series.size() - i * m_season));
        means.push_back(meanOf(one));
        for (std::size_t place = 0; place < one.size(); ++place)
            distances[place].push_back(one[place] - means.back());
    }
    KnownMean offset;
    for (const std::vector<double> &ofPlace : distances) {
        const double usual = knownMedian(ofPlace);
        m_seasons.push_back(m_season == 1 || std::isnan(usual) ? 0 : usual);
        offset.add(m_seasons.back());
    }
    std::for_each(m_seasons.begin(), m_seasons.end(), [&](double &value) { value -= offset.value(); });
    const double slope =
        (means.back() - means.front()) / static_cast<double>(std::max<std::size_t>(1, (seasons - 1) * m_season));
    m_trend = m_parameters.trend > 0 && std::isfinite(slope) ? slope : 0;
    m_level = knownMedian(means) - m_trend * static_cast<double>(seasons * m_season + 1) / 2;
}

double ForecastSmoother::usualError(std::span<const double> series) const
{
    std::vector<double> changes;
    const std::size_t half = std::max(series.size() / 2, 2 * m_season); // as in start
    for (std::size_t i = m_season; i < std::min({series.size(), half, 20 * m_season + 20}); ++i)
        changes.push_back(std::abs(series[i] - series[i - m_season]));
    const double usual = knownMedian(changes);
    return usual > 0 ? usual : std::max(std::abs(m_level) * 1e-6, 1e-12);
}

void ForecastSmoother::smooth(std::span<const double> series)
{
    const SmoothingParameters &weights = m_parameters;
    double usual = usualError(series);
    m_levels.resize(series.size());
    m_trends.resize(series.size());
    m_seasons.resize(series.size() + m_season);
    for (std::size_t i = 0; i < series.size(); ++i) {
        const double trend = weights.damping * m_trend;
        double error = 0;
        if (!std::isnan(series[i])) {
            const double cut = cutAtErrors * usual;
            const double missed = series[i] - (m_level + trend + m_seasons[i]);
            error = std::clamp(missed, -cut, cut);
            usual += errorMemory * (std::min(std::abs(missed), 2 * cut) - usual);
        }
        m_level += trend + weights.level * error;
        m_trend = trend + weights.level * weights.trend * error;
        m_levels[i] = m_level;
        m_trends[i] = m_trend;
        m_seasons[i + m_season] = m_seasons[i] + weights.season * error;
    }
}

namespace {

/// Mean absolute error of parameters over origins and distances; the same ones for all parameters.
class FitScore
{
public:
    FitScore(std::span<const double> series, std::size_t season, std::size_t horizon) : m_season(season)
    {
        const std::size_t recent = std::max<std::size_t>(104 * season, 400);
        m_series = series.last(std::min(recent, series.size()));
        while (m_series.size() > 1 && std::isnan(m_series.front()))
            m_series = m_series.subspan(1);
        m_horizon = std::min(horizon, std::max<std::size_t>(1, m_series.size() / 3));
        m_first = std::min(2 * season, m_series.size() - 1);
        m_originStep = std::max<std::size_t>(1, (m_series.size() - m_first) / 120);
        // Never a divisor of the season, or all origins would be the same weekday.
        m_originStep += m_originStep > 1 && m_originStep % season == 0 ? 1 : 0;
        m_distanceStep = std::max<std::size_t>(1, m_horizon / 12);
    }

    [[nodiscard]] double operator()(const SmoothingParameters &parameters) const
    {
        const ForecastSmoother smoother(m_series, m_season, m_horizon, parameters);
        KnownMean error;
        for (std::size_t origin = m_first; origin < m_series.size(); origin += m_originStep) {
            const std::size_t furthest = std::min(m_horizon, m_series.size() - 1 - origin);
            for (std::size_t steps = 1; steps <= furthest; steps += m_distanceStep)
                error.add(std::abs(m_series[origin + steps] - smoother.ahead(origin, steps)));
        }
        return error.known > 0 ? error.value() : std::numeric_limits<double>::max();
    }

private:
    std::span<const double> m_series;
    std::size_t m_season;
    std::size_t m_horizon = 1;
    std::size_t m_first = 0;
    std::size_t m_originStep = 1;
    std::size_t m_distanceStep = 1;
};

/// Keeps the better one of what it has and what it is offered.
class BestParameters
{
public:
    explicit BestParameters(const FitScore &score) : m_score(score) {}

    void offer(const SmoothingParameters &parameters)
    {
        const double score = m_score(parameters);
        if (score < m_least) {
            m_least = score;
            m_best = parameters;
        }
    }
    [[nodiscard]] SmoothingParameters best() const { return m_best; }

private:
    const FitScore &m_score;
    SmoothingParameters m_best;
    double m_least = std::numeric_limits<double>::max();
};

} // namespace

SmoothingParameters fitSmoothing(std::span<const double> series, std::size_t season, std::size_t horizon)
{
    const FitScore score(series, season, horizon);
    BestParameters search(score);
    for (const double level : {0.02, 0.08, 0.25, 0.6}) {
        for (const double ofSeason : {0.05, 0.2, 0.4})
            search.offer({.level = level, .season = ofSeason * (1 - level)});
    }
    const SmoothingParameters flat = search.best();
    for (const auto &[trend, damping] : {std::pair(0.05, 0.9), std::pair(0.1, 0.98), std::pair(0.02, 0.995)}) {
        for (const double level : {flat.level, flat.level / 2 + 0.02})
            search.offer({.level = level, .trend = trend, .damping = damping, .season = flat.season});
    }
    const SmoothingParameters coarse = search.best();
    for (const double factor : {0.6, 1.5}) {
        SmoothingParameters finer = coarse;
        finer.level = std::min(coarse.level * factor, 0.95);
        search.offer(finer);
        finer = coarse;
        finer.season = std::min(coarse.season * factor, 0.95);
        search.offer(finer);
    }
    return search.best();
}

std::vector<double> yearlyCorrections(const ForecastSmoother &smoother, std::span<const double> series,
                                      std::size_t origin, std::size_t horizon)
{
    std::vector<double> sums(horizon, 0);
    std::vector<double> years(horizon, 0);
    std::vector<double> missed(horizon + weekAround);
    for (std::size_t back = yearOfWeeks; back + daysBeforeYearly - yearOfWeeks <= origin; back += yearOfWeeks) {
        const std::size_t then = origin - back;
        for (std::size_t i = 0; i < missed.size(); ++i) {
            const std::size_t day = then + 1 + i;
            const bool known = day <= origin && i < horizon;
            missed[i] = known ? series[day] - smoother.ahead(then, i + 1) : std::numeric_limits<double>::quiet_NaN();
        }
        for (std::size_t i = 0; i < horizon; ++i) {
            const std::size_t from = i - std::min(i, weekAround);
            const double week = meanOf(std::span(missed).subspan(from, i + weekAround + 1 - from));
            if (std::isnan(week))
                continue;
            sums[i] += std::isnan(missed[i]) ? week : (missed[i] + week) / 2;
            ++years[i];
        }
    }
    for (std::size_t i = 0; i < horizon; ++i)
        sums[i] *= 0.8 / (years[i] + 0.5);
    return sums;
}

} // namespace creatormetrics
