// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/figureforecast.h"

#include "models/analytics/dailyseries.h"
#include "models/analytics/figureset.h"
#include "models/domain/definitionbreaks.h"
#include "models/store/readsnapshot.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr std::size_t week = 7;

bool addsUp(Metric metric)
{
    const Aggregation aggregation = metricInfo(metric).aggregation;
    return aggregation == Aggregation::Sum || aggregation == Aggregation::Last;
}

/// The days of one account added to those of others; NaN stays where either does not tell a day after it began.
void addAccount(std::vector<double> &sum, const std::vector<double> &own, std::vector<std::size_t> &begins)
{
    const auto first = std::ranges::find_if(own, [](double value) { return !std::isnan(value); });
    if (first == own.end())
        return;
    const auto begin = static_cast<std::size_t>(first - own.begin());
    if (sum.empty())
        sum.assign(own.size(), 0);
    for (std::size_t i = begin; i < own.size(); ++i)
        sum[i] += own[i];
    begins.push_back(begin);
}

/// Breaks where a further account begins; what lies before the first one is unknown.
std::vector<std::size_t> applyBegins(std::vector<double> &sum, std::vector<std::size_t> begins)
{
    std::ranges::sort(begins);
    for (std::size_t i = 0; i < begins.front(); ++i)
        sum[i] = std::numeric_limits<double>::quiet_NaN();
    std::vector<std::size_t> breaks;
    for (const std::size_t begin : begins) {
        if (begin > begins.front() && (breaks.empty() || breaks.back() != begin))
            breaks.push_back(begin);
    }
    return breaks;
}

void addDefinitionBreaks(Platform platform, Metric metric, const DateRange &days, std::vector<std::size_t> &breaks)
{
    for (const DefinitionBreak &known : definitionBreaks(platform, metric, days))
        breaks.push_back(static_cast<std::size_t>(days.first().daysTo(known.day)));
    std::ranges::sort(breaks);
}

using AllFigures = std::vector<AccountFigures>;

PlatformForecast forecastOf(const AllFigures &accounts, Platform platform, Metric metric, const DateRange &days)
{
    PlatformForecast told{.platform = platform, .metric = metric};
    std::vector<double> sum;
    std::vector<std::size_t> begins;
    for (const AccountFigures &figures : accounts) {
        if (figures.account().platform == platform)
            addAccount(sum, dailySeries(figures, metric, Denominator::Views, days), begins);
    }
    told.forecast.outcome = Forecast::Outcome::NotEnoughData;
    if (begins.empty())
        return told;
    std::vector<std::size_t> breaks = applyBegins(sum, std::move(begins));
    addDefinitionBreaks(platform, metric, days, breaks);
    while (!sum.empty() && std::isnan(sum.back())) // a forecast begins where knowledge ends
        sum.pop_back();
    std::erase_if(breaks, [&sum](std::size_t at) { return at >= sum.size(); });
    if (sum.empty())
        return told;
    told.knownUntil = days.first().addDays(static_cast<qint64>(sum.size()) - 1);
    const bool mayFall = metric == Metric::NetFollowers;
    told.forecast = forecast({.values = std::move(sum),
                              .season = week,
                              .horizon = static_cast<std::size_t>(forecastDays),
                              .breaks = std::move(breaks),
                              .minimum = mayFall ? std::nullopt : std::optional(0.0)});
    return told;
}

Error doesNotAddUp(Metric metric)
{
    return Error{
        .kind = ErrorKind::BadInput,
        .detail =
            u"metric: \"%1\" is not accepted; a forecast takes flows such as views and totals such as followers"_s.arg(
                metricInfo(metric).key)};
}

} // namespace

Result<FigureForecast> figureForecast(Connection &connection, const AnalyticsQuery &query, const QDateTime &now)
{
    const ReadSnapshot snapshot(connection);
    if (!snapshot.begun())
        return snapshot.begun().error();
    if (query.metric && !addsUp(*query.metric))
        return doesNotAddUp(*query.metric);
    const auto accounts = chosenAccounts(connection, query.platforms, query.accounts);
    if (!accounts)
        return accounts.error();
    const std::vector<Metric> metrics =
        query.metric ? std::vector{*query.metric} : std::vector{Metric::Views, Metric::Followers};
    std::vector<Metric> needed;
    for (const Metric metric : metrics) {
        const auto parts = metricsForDays(metric, Denominator::Views);
        needed.insert(needed.end(), parts.begin(), parts.end());
    }
    AllFigures figures;
    // The running day of the zone furthest ahead: no account has a later one, and none of its days is finished.
    const DateRange days = DateRange::endingAt(std::min(query.range.last(), now.date().addDays(-1)), forecastHistory);
    for (const Account &account : *accounts) {
        auto loaded = AccountFigures::load(connection, account, days, needed);
        if (!loaded)
            return loaded.error();
        figures.push_back(*std::move(loaded));
    }
    FigureForecast answer{.query = query};
    for (const Platform platform : platformsOf(*accounts)) {
        for (const Metric metric : metrics)
            answer.forecasts.push_back(forecastOf(figures, platform, metric, days));
    }
    return answer;
}

} // namespace creatormetrics
