// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/besttimequestions.h"

#include "models/analytics/besttime.h"
#include "tests/bench/benchsample.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

QString quarterSql(const SqlDialect &dialect)
{
    return dialect.isDuckDb() ? u"date_trunc('quarter', c.published_day)"_s
                              : u"strftime('%Y', c.published_day * 86400, 'unixepoch') * 4 "
                                "+ (strftime('%m', c.published_day * 86400, 'unixepoch') - 1) / 3"_s;
}

/// 0 is Monday's first hour; the era began on a Thursday.
QString hourSql(const SqlDialect &dialect)
{
    return dialect.isDuckDb() ? u"(epoch_ms(published_at) // 3600000 + 72) % 168"_s
                              : u"(published_at / 3600000 + 72) % 168"_s;
}

/// Posts of the range with what is typical of their account's quarter.
QString postsSql(const SqlDialect &dialect, const AnalyticsQuery &query)
{
    const QString from = u"FROM content_items c JOIN accounts a ON a.id = c.account_id WHERE a.archived_at IS NULL "
                         "AND c.missing_since IS NULL AND c.views IS NOT NULL AND "_s
                         + dialect.within(u"c.published_day"_s, query.range.first(), query.range.last());
    const QString columns = u"c.account_id, c.published_at, c.views, "_s + quarterSql(dialect) + u" AS quarter"_s;
    if (dialect.isDuckDb())
        return u"chosen AS (SELECT %1 %2), typical AS (SELECT account_id, quarter, median(views) AS middle, count(*) AS known "
               "FROM chosen GROUP BY 1, 2), posts AS (SELECT * FROM chosen JOIN typical USING (account_id, quarter))"_s
                   .arg(columns, from);
    return u"chosen AS MATERIALIZED (SELECT %1 %2), ranked AS (SELECT account_id, quarter, views, row_number() OVER "
           "(PARTITION BY account_id, quarter ORDER BY views) AS place, count(*) OVER (PARTITION BY account_id, quarter) AS known "
           "FROM chosen), typical AS (SELECT account_id, quarter, known, avg(views) AS middle FROM ranked "
           "WHERE place IN ((known + 1) / 2, (known + 2) / 2) GROUP BY 1, 2), "
           "posts AS (SELECT * FROM chosen JOIN typical USING (account_id, quarter))"_s.arg(columns, from);
}

/// Count, sum and squares of each account's hours, which is all that the estimates need. Left out: the accounts' zones (hours are
/// UTC's), and posts of a quarter that lie outside the range in what is typical of it.
PeerSql bestTimeSql(const SqlDialect &dialect, const AnalyticsQuery &query)
{
    const QString cells =
        u"WITH %1, scored AS (SELECT account_id, %2 AS hour, ln((views + 1.0) / (middle + 1.0)) AS x FROM posts WHERE known >= 5) "
        "SELECT account_id, hour, count(*) AS posts, sum(x) AS total, sum(x * x) AS squares FROM scored GROUP BY 1, 2"_s
            .arg(postsSql(dialect, query), hourSql(dialect));
    return {.statements = {cells}, .control = u"SELECT sum(posts) FROM (%1) AS answer"_s.arg(cells)};
}

Result<QString> askBestTime(Connection &connection, const AnalyticsQuery &query)
{
    const auto answer = bestTime(connection, query, benchNow());
    if (!answer)
        return answer.error();
    return QString::number(answer->together.posts);
}

} // namespace

void addBestTimeQuestions(BenchQuestions &questions)
{
    for (const auto &[name, query] : benchRanges())
        questions.push_back(
            {.name = u"best time, "_s + name,
             .ask = [query = query](Connection &connection) { return askBestTime(connection, query); },
             .sql = [query = query](const SqlDialect &dialect) { return bestTimeSql(dialect, query); }});
}

} // namespace creatormetrics
