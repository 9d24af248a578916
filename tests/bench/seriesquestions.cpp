// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/seriesquestions.h"

#include "models/analytics/anomalies.h"
#include "models/analytics/figureforecast.h"
#include "tests/bench/benchsample.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qint64 benchAccounts = 40;

/// No further back than we look ourselves.
QDate firstScannedDay(const AnalyticsQuery &query)
{
    const QDate usual = query.range.first().addDays(-usualDays);
    return std::max(usual, query.range.last().addDays(1 - mostScannedDays / benchAccounts));
}

/// Left out: medians and local spreads (means in their place), shifts of the level, days that belong together, posts and fetches behind
/// them. So the days found are not quite the same ones, and no value is compared.
PeerSql anomaliesSql(const SqlDialect &dialect, const AnalyticsQuery &query)
{
    const QString weekday = dialect.isDuckDb() ? u"dayofweek(day)"_s : u"day % 7"_s;
    const QString days =
        u"WITH days AS (SELECT d.account_id, d.day, d.views, ln(d.views + 1) AS x FROM daily_metrics d JOIN accounts a "
        "ON a.id = d.account_id WHERE a.archived_at IS NULL AND d.views IS NOT NULL AND %1), "
        "flat AS (SELECT account_id, day, views, %2 AS weekday, x - avg(x) OVER (PARTITION BY account_id ORDER BY day "
        "ROWS BETWEEN 14 PRECEDING AND 14 FOLLOWING) AS rest FROM days), "
        "usual AS (SELECT account_id, weekday, avg(rest) AS rest FROM flat GROUP BY 1, 2), "
        "strange AS (SELECT f.account_id, f.day, f.views, f.rest - u.rest AS rest FROM flat f JOIN usual u "
        "ON u.account_id = f.account_id AND u.weekday = f.weekday), "
        "spread AS (SELECT account_id, avg(abs(rest)) AS usual FROM strange GROUP BY 1) "
        "SELECT s.account_id, s.day, s.views, s.rest / p.usual AS score, count(*) OVER () AS found FROM strange s "
        "JOIN spread p ON p.account_id = s.account_id WHERE p.usual > 0 AND abs(s.rest / p.usual) > 4 AND %3 "
        "ORDER BY abs(s.rest / p.usual) DESC LIMIT %4"_s.arg(
            dialect.within(u"d.day"_s, firstScannedDay(query), query.range.last().addDays(28)), weekday,
            dialect.within(u"s.day"_s, query.range.first(), query.range.last()), QString::number(query.limit));
    return {.statements = {days}, .control = {}, .isPart = true};
}

/// Left out: the forecast itself; only the series that it is made from are read.
PeerSql forecastSql(const SqlDialect &dialect, const AnalyticsQuery &query)
{
    const QString series =
        u"SELECT a.platform, d.day, sum(d.views) AS views, sum(d.followers) AS followers FROM daily_metrics d JOIN accounts a "
        "ON a.id = d.account_id WHERE a.archived_at IS NULL AND %1 GROUP BY 1, 2 ORDER BY 1, 2"_s.arg(
            dialect.within(u"d.day"_s, query.range.last().addDays(1 - forecastHistory), query.range.last()));
    return {.statements = {series}, .control = {}, .isPart = true};
}

Result<QString> askAnomalies(Connection &connection, const AnalyticsQuery &query)
{
    const auto answer = anomalies(connection, query, benchNow());
    return answer ? Result<QString>(QString::number(answer->found)) : Result<QString>(answer.error());
}

Result<QString> askForecast(Connection &connection, const AnalyticsQuery &query)
{
    const auto answer = figureForecast(connection, query, benchNow());
    return answer ? Result<QString>(QString::number(answer->forecasts.size())) : Result<QString>(answer.error());
}

} // namespace

void addSeriesQuestions(BenchQuestions &questions)
{
    for (const auto &[name, query] : benchRanges())
        questions.push_back(
            {.name = u"anomalies, "_s + name,
             .ask = [query = query](Connection &connection) { return askAnomalies(connection, query); },
             .sql = [query = query](const SqlDialect &dialect) { return anomaliesSql(dialect, query); }});
    const AnalyticsQuery month = benchRanges().front().query;
    questions.push_back({.name = u"forecast"_s,
                         .ask = [month](Connection &connection) { return askForecast(connection, month); },
                         .sql = [month](const SqlDialect &dialect) { return forecastSql(dialect, month); }});
}

} // namespace creatormetrics
