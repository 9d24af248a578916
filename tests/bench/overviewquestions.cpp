// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/overviewquestions.h"

#include "models/analytics/growth.h"
#include "tests/bench/benchsample.h"
#include "tests/bench/figuresql.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qint64 longestForSpread = 100; // of overview: longer ranges have no ordinary spread

QString freshnessSql()
{
    return u"SELECT a.id, a.platform, a.title, a.state, max(s.succeeded_at), max(s.complete_until), "
           "EXISTS (SELECT 1 FROM imports i WHERE i.account_id = a.id AND i.undone_at IS NULL) FROM accounts a "
           "LEFT JOIN stream_states s ON s.account_id = a.id WHERE a.archived_at IS NULL GROUP BY a.id, a.platform, a.title, a.state"_s;
}

/// Left out: means of the whole range, completeness, figures limited to days known on both sides.
PeerSql overviewSql(const SqlDialect &dialect, const AnalyticsQuery &query)
{
    const QString figures = figuresByBucketSql(dialect, query);
    QStringList statements{figures, publicationsSql(dialect, query), rankingSql(dialect, {.query = query}),
                           freshnessSql()};
    if (query.range.days() <= longestForSpread && query.comparison == Comparison::Previous)
        statements.append(figuresBeforeSql(dialect, query));
    return {.statements = statements,
            .control = u"SELECT sum(views) FROM (%1) AS answer WHERE is_current"_s.arg(figures)};
}

/// Followers on the last known day of the week before each side of the comparison.
QString startsSql(const SqlDialect &dialect, const AnalyticsQuery &query)
{
    QStringList sides;
    for (const auto &range : {std::optional(query.range), query.comparedRange()}) {
        if (range)
            sides.append(dialect.within(u"d.day"_s, range->first().addDays(-8), range->first().addDays(-1)));
    }
    return u"WITH own AS (SELECT d.account_id, a.platform, d.day >= %1 AS is_current, %2 FROM daily_metrics d "
           "JOIN accounts a ON a.id = d.account_id WHERE a.archived_at IS NULL AND (%3) GROUP BY 1, 2, 3) "
           "SELECT platform, is_current, sum(followers) FROM own GROUP BY 1, 2"_s.arg(
               dialect.day(query.range.first().addDays(-8)), dialect.lastTotals(), sides.join(u" OR "_s));
}

/// Left out: totals moved by the days between, where none was reported on the day itself.
PeerSql growthSql(const SqlDialect &dialect, const AnalyticsQuery &query)
{
    const QString figures =
        u"WITH own AS (SELECT d.account_id, a.platform, d.day >= %1 AS is_current, %2 AS bucket, sum(d.followers_gained) AS gained, "
        "sum(d.followers_lost) AS lost, %3 FROM daily_metrics d JOIN accounts a ON a.id = d.account_id "
        "WHERE a.archived_at IS NULL AND %4 GROUP BY 1, 2, 3, 4) "
        "SELECT platform, is_current, bucket, sum(gained) AS gained, sum(lost) AS lost, sum(followers) AS followers FROM own "
        "GROUP BY 1, 2, 3 ORDER BY 1, 2, 3"_s.arg(dialect.day(query.range.first()),
                                                  dialect.bucket(query.granularity, u"d.day"_s), dialect.lastTotals(),
                                                  dialect.within(u"d.day"_s, firstDayOf(query), query.range.last()));
    return {.statements = {figures, startsSql(dialect, query)},
            .control = u"SELECT sum(gained) FROM (%1) AS answer WHERE is_current"_s.arg(figures)};
}

Result<QString> askOverview(Connection &connection, const AnalyticsQuery &query)
{
    const auto answer = overview(connection, query, benchNow());
    if (!answer)
        return answer.error();
    const auto views = std::ranges::find(answer->cards, Metric::Views, &Card::metric);
    return controlText(views == answer->cards.end() ? std::nullopt : views->value);
}

Result<QString> askGrowth(Connection &connection, const AnalyticsQuery &query)
{
    const auto answer = growth(connection, query, benchNow());
    if (!answer)
        return answer.error();
    double gained = 0;
    for (const PlatformGrowth &platform : answer->platforms)
        gained += static_cast<double>(platform.gained.value_or(0));
    return controlText(gained);
}

} // namespace

void addOverviewQuestions(BenchQuestions &questions)
{
    for (const auto &[name, query] : benchRanges()) {
        questions.push_back(
            {.name = u"overview, "_s + name,
             .ask = [query = query](Connection &connection) { return askOverview(connection, query); },
             .sql = [query = query](const SqlDialect &dialect) { return overviewSql(dialect, query); }});
        questions.push_back({.name = u"growth, "_s + name,
                             .ask = [query = query](Connection &connection) { return askGrowth(connection, query); },
                             .sql = [query = query](const SqlDialect &dialect) { return growthSql(dialect, query); }});
    }
}

} // namespace creatormetrics
