// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/forecast.h"

#include "models/analytics/forecastbacktest.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr std::size_t mostSteps = 366;

struct Candidate {
    ForecastMethod method = ForecastMethod::SeasonalNaive;
    bool logarithmic = false;
    bool yearly = false;
};

// The simpler one first: on a tie it stays.
constexpr std::array<Candidate, 4> candidates{{
    {.method = ForecastMethod::HoltWintersAdditive},
    {.method = ForecastMethod::HoltWintersAdditiveYearly, .yearly = true},
    {.method = ForecastMethod::HoltWintersMultiplicative, .logarithmic = true},
    {.method = ForecastMethod::HoltWintersMultiplicativeYearly, .logarithmic = true, .yearly = true},
}};

/// One run over a series: the methods, their back-tests and the choice.
class Forecaster
{
public:
    Forecaster(const ForecastQuery &query, const ForecastSeries &series)
        : m_query(query)
        , m_series(series)
        , m_logarithms(series.logarithms())
        , m_furthest(query.horizon + series.unknownAtEnd())
        , m_origins(backTestOrigins(series.values(), query.season, m_furthest))
    {}

    [[nodiscard]] Forecast run() const
    {
        const BackTest naive = backTest(naiveModel(), m_series.values(), m_origins);
        Forecast forecast{.reason = naive.origins > 0 ? ForecastReason::LostBackTest : ForecastReason::NoBackTest,
                          .origins = naive.origins};
        BackTest best = naive;
        if (naive.origins > 0)
            tryCandidates(best, forecast);
        if (best.scaled) {
            forecast.mase = best.score;
            forecast.naiveMase = naive.score;
        }
        forecast.points = points(forecast.method, best);
        return forecast;
    }

private:
    [[nodiscard]] std::span<const double> modelled(bool logarithmic) const
    {
        return logarithmic ? std::span<const double>(m_logarithms) : m_series.values();
    }

    [[nodiscard]] bool applies(const Candidate &candidate) const
    {
        const bool enoughYears = m_query.season == 7 && m_series.values().size() >= 2 * daysBeforeYearly;
        return (!candidate.logarithmic || !m_logarithms.empty()) && (!candidate.yearly || enoughYears);
    }

    /// One pass with the parameters that suit what is known up to `learnt` steps.
    [[nodiscard]] ForecastSmoother smoother(bool logarithmic, std::size_t learnt) const
    {
        const std::span<const double> series = modelled(logarithmic);
        return {series, m_query.season, m_furthest, fitSmoothing(series.first(learnt), m_query.season, m_furthest)};
    }

    [[nodiscard]] ForecastModel naiveModel() const
    {
        const auto ahead = [this](std::size_t origin, std::size_t horizon) {
            std::vector<double> values;
            for (std::size_t steps = 1; steps <= horizon; ++steps)
                values.push_back(seasonalNaive(m_series.values(), m_query.season, origin, steps));
            return values;
        };
        return {.ahead = ahead, .figure = [](double value) { return value; }, .modelled = m_series.values()};
    }

    /// `smoother` must outlive the model.
    [[nodiscard]] ForecastModel modelOf(const Candidate &candidate, const ForecastSmoother &smoother) const
    {
        const std::span<const double> series = modelled(candidate.logarithmic);
        const auto ahead = [&smoother, series, yearly = candidate.yearly](std::size_t origin, std::size_t horizon) {
            std::vector<double> values =
                yearly ? yearlyCorrections(smoother, series, origin, horizon) : std::vector<double>(horizon, 0);
            for (std::size_t i = 0; i < horizon; ++i)
                values[i] += smoother.ahead(origin, i + 1);
            return values;
        };
        const auto figure = [this, logarithmic = candidate.logarithmic](double value) {
            return logarithmic ? m_series.fromLogarithm(value) : value;
        };
        return {.ahead = ahead, .figure = figure, .modelled = series};
    }

    void tryCandidates(BackTest &best, Forecast &forecast) const
    {
        for (const bool logarithmic : {false, true}) {
            if (logarithmic && m_logarithms.empty())
                continue;
            const ForecastSmoother smoothed = smoother(logarithmic, m_origins.indexes.front() + 1);
            for (const Candidate &candidate : candidates) {
                if (candidate.logarithmic != logarithmic || !applies(candidate))
                    continue;
                BackTest test = backTest(modelOf(candidate, smoothed), m_series.values(), m_origins);
                if (test.score < best.score) {
                    best = std::move(test);
                    forecast.method = candidate.method;
                    forecast.reason = ForecastReason::BestInBackTest;
                }
            }
        }
    }

    [[nodiscard]] std::vector<ForecastPoint> points(ForecastMethod method, const BackTest &test) const
    {
        const auto *const chosen = std::find_if(candidates.begin(), candidates.end(),
                                                [method](const Candidate &one) { return one.method == method; });
        if (chosen == candidates.end())
            return pointsOf(naiveModel(), test);
        const ForecastSmoother smoothed = smoother(chosen->logarithmic, m_series.values().size());
        return pointsOf(modelOf(*chosen, smoothed), test);
    }

    [[nodiscard]] std::vector<ForecastPoint> pointsOf(const ForecastModel &model, const BackTest &test) const
    {
        const std::vector<double> ahead = model.ahead(m_series.values().size() - 1, m_furthest);
        const std::vector<double> narrow = widths(test, 0.80);
        const std::vector<double> wide = widths(test, 0.95);
        std::vector<ForecastPoint> points;
        for (std::size_t i = m_series.unknownAtEnd(); i < m_furthest; ++i) {
            const auto at = [&](double value) { return bounded(model.figure(value)); };
            points.push_back({.value = at(ahead[i]),
                              .low80 = at(ahead[i] - narrow[i]),
                              .high80 = at(ahead[i] + narrow[i]),
                              .low95 = at(ahead[i] - wide[i]),
                              .high95 = at(ahead[i] + wide[i])});
        }
        return points;
    }

    /// Without a back-test the changes from season to season stand in, which grow with the seasons ahead.
    [[nodiscard]] std::vector<double> widths(const BackTest &test, double share) const
    {
        if (test.origins > 0)
            return intervalWidths(test, share, m_furthest);
        BackTest changes{.origins = 1, .misses = std::vector<std::vector<double>>(m_query.season)};
        const std::span<const double> series = m_series.values();
        for (std::size_t i = m_query.season; i < series.size(); ++i) {
            const double change = std::abs(series[i] - series[i - m_query.season]);
            for (std::size_t step = 0; step < m_query.season && !std::isnan(change); ++step)
                changes.misses[step].push_back(change);
        }
        return intervalWidths(changes, share, m_furthest);
    }

    [[nodiscard]] double bounded(double value) const
    {
        const double least = m_query.minimum.value_or(std::numeric_limits<double>::lowest());
        return std::clamp(value, std::min(least, 1e308), 1e308);
    }

    const ForecastQuery &m_query;
    const ForecastSeries &m_series;
    std::vector<double> m_logarithms;
    std::size_t m_furthest; ///< steps from the last known value to the end of the horizon
    ForecastOrigins m_origins;
};

} // namespace

std::size_t leastForecastHistory(std::size_t season)
{
    return season == 7 ? 28 : std::max<std::size_t>(2 * season, 10);
}

Forecast forecast(const ForecastQuery &query)
{
    const bool sound =
        query.season >= 1 && query.season <= mostSteps && query.horizon >= 1 && query.horizon <= mostSteps;
    if (!sound)
        return {.outcome = Forecast::Outcome::BadQuery};
    const ForecastSeries series(query);
    if (series.known() < leastForecastHistory(query.season) || series.unknownAtEnd() > mostSteps)
        return {.outcome = Forecast::Outcome::NotEnoughData};
    return Forecaster(query, series).run();
}

QString forecastMethodKey(ForecastMethod method)
{
    switch (method) {
    case ForecastMethod::SeasonalNaive:
        return u"seasonal_naive"_s;
    case ForecastMethod::HoltWintersAdditive:
        return u"holt_winters_additive"_s;
    case ForecastMethod::HoltWintersAdditiveYearly:
        return u"holt_winters_additive_yearly"_s;
    case ForecastMethod::HoltWintersMultiplicative:
        return u"holt_winters_multiplicative"_s;
    case ForecastMethod::HoltWintersMultiplicativeYearly:
        return u"holt_winters_multiplicative_yearly"_s;
    }
    return {};
}

QString forecastReasonKey(ForecastReason reason)
{
    switch (reason) {
    case ForecastReason::BestInBackTest:
        return u"best_in_back_test"_s;
    case ForecastReason::LostBackTest:
        return u"lost_back_test"_s;
    case ForecastReason::NoBackTest:
        return u"no_back_test"_s;
    }
    return {};
}

QString forecastOutcomeKey(Forecast::Outcome outcome)
{
    switch (outcome) {
    case Forecast::Outcome::Ready:
        return u"ready"_s;
    case Forecast::Outcome::NotEnoughData:
        return u"not_enough_data"_s;
    case Forecast::Outcome::BadQuery:
        return u"bad_query"_s;
    }
    return {};
}

} // namespace creatormetrics
