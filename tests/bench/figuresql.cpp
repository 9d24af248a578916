// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/figuresql.h"

#include "models/domain/metric.h"
#include "tests/bench/benchsample.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

QStringList keysOf(Aggregation aggregation)
{
    QStringList keys;
    for (const Metric metric : measuredMetrics()) {
        if (metricInfo(metric).aggregation == aggregation)
            keys.append(metricInfo(metric).key);
    }
    return keys;
}

QString everyKey(const QStringList &keys, const QString &pattern)
{
    QStringList parts;
    for (const QString &key : keys)
        parts.append(QString(pattern).replace(u'@', key));
    return parts.join(u", "_s);
}

/// Aggregates of one account's days: sums, means, and both parts of the engagement rate.
QString ownFigures(const SqlDialect &dialect)
{
    const QString engagements = engagementsSql(u"d"_s);
    return u"%1, %2, sum(%3) AS engagements, sum(CASE WHEN d.views IS NOT NULL THEN %3 END) AS rated_engagements, "
           "sum(CASE WHEN d.likes IS NOT NULL AND d.comments IS NOT NULL THEN d.views END) AS rated_views, %4"_s.arg(
               everyKey(keysOf(Aggregation::Sum), u"sum(d.@) AS @"_s),
               everyKey(keysOf(Aggregation::Mean), u"avg(d.@) AS @"_s), engagements, dialect.lastTotals());
}

QString sumOfOwnFigures()
{
    const QStringList all = keysOf(Aggregation::Sum) + keysOf(Aggregation::Mean) + keysOf(Aggregation::Last);
    return everyKey(all + QStringList{u"engagements"_s, u"rated_engagements"_s, u"rated_views"_s}, u"sum(@) AS @"_s);
}

QString itemColumns()
{
    return u"c.id, c.account_id, a.platform, c.platform_content_id, c.type, c.title, c.description, c.url, c.thumbnail_url, "
           "c.published_at, c.published_day, c.duration_s, c.views, c.likes, c.comments, c.shares, c.saves, c.reach, c.impressions"_s;
}

QString chosenItems(const SqlDialect &dialect, const RankingSql &ranking, const QString &columns)
{
    const DateRange &range = ranking.query.range;
    return u"SELECT %1 FROM content_items c JOIN accounts a ON a.id = c.account_id WHERE a.archived_at IS NULL "
           "AND c.missing_since IS NULL AND %2%3 ORDER BY %4 DESC, c.id LIMIT %5"_s.arg(
               columns, dialect.within(u"c.published_day"_s, range.first(), range.last()), ranking.filter,
               ranking.order, QString::number(ranking.query.limit));
}

/// SQLite: the ids first, since sorting whole rows costs more than fetching ten of them again.
QString rankingInSqlite(const SqlDialect &dialect, const RankingSql &ranking)
{
    const QString today = dialect.day(benchNow().date());
    return u"WITH top AS (%1) SELECT %2, (SELECT avg(views) FROM (SELECT views, row_number() OVER (ORDER BY views) AS place, "
           "count(*) OVER () AS amount FROM (SELECT o.views FROM content_items o WHERE o.account_id = c.account_id "
           "AND o.published_day BETWEEN %3 - 2 * max(1, %3 - c.published_day) AND %3 - (max(1, %3 - c.published_day) + 1) / 2 "
           "AND o.views IS NOT NULL AND o.missing_since IS NULL AND o.id <> c.id ORDER BY o.published_day DESC LIMIT 200)) "
           "WHERE place IN ((amount + 1) / 2, (amount + 2) / 2)) AS typical_views "
           "FROM top JOIN content_items c ON c.id = top.id JOIN accounts a ON a.id = c.account_id ORDER BY %4 DESC, c.id"_s
               .arg(chosenItems(dialect, ranking, u"c.id"_s), itemColumns(), today, ranking.order);
}

QString rankingInDuckDb(const SqlDialect &dialect, const RankingSql &ranking)
{
    const QString today = dialect.day(benchNow().date());
    const QString age = u"greatest(1, %1 - c.published_day)::INTEGER AS age, %2 AS ranked"_s.arg(today, ranking.order);
    return u"WITH top AS (%1) SELECT t.*, median(o.views) AS typical_views FROM top t LEFT JOIN content_items o "
           "ON o.account_id = t.account_id AND o.published_day BETWEEN %2 - 2 * t.age AND %2 - (t.age + 1) // 2 "
           "AND o.views IS NOT NULL AND o.missing_since IS NULL AND o.id <> t.id GROUP BY ALL ORDER BY t.ranked DESC, t.id"_s
               .arg(chosenItems(dialect, ranking, itemColumns() + u", "_s + age), today);
}

QString figuresBy(const SqlDialect &dialect, const AnalyticsQuery &query, const QString &bucket)
{
    return u"WITH own AS (SELECT d.account_id, a.platform, d.day >= %1 AS is_current, %2 AS bucket, %3 FROM daily_metrics d "
           "JOIN accounts a ON a.id = d.account_id WHERE a.archived_at IS NULL AND %4 GROUP BY 1, 2, 3, 4) "
           "SELECT platform, is_current, bucket, %5 FROM own GROUP BY 1, 2, 3 ORDER BY 1, 2, 3"_s.arg(
               dialect.day(query.range.first()), bucket, ownFigures(dialect),
               dialect.within(u"d.day"_s, firstDayOf(query), query.range.last()), sumOfOwnFigures());
}

} // namespace

QString engagementsSql(const QString &alias)
{
    return u"(@.likes + @.comments + coalesce(@.shares, 0) + coalesce(@.saves, 0))"_s.replace(u'@', alias);
}

QDate firstDayOf(const AnalyticsQuery &query)
{
    const auto compared = query.comparedRange();
    return compared ? std::min(compared->first(), query.range.first()) : query.range.first();
}

QString figuresByBucketSql(const SqlDialect &dialect, const AnalyticsQuery &query)
{
    return figuresBy(dialect, query, dialect.bucket(query.granularity, u"d.day"_s));
}

QString figuresByRangeSql(const SqlDialect &dialect, const AnalyticsQuery &query)
{
    return figuresBy(dialect, query, u"'all'"_s);
}

QString publicationsSql(const SqlDialect &dialect, const AnalyticsQuery &query)
{
    return u"SELECT a.platform, c.published_day >= %1 AS is_current, %2 AS bucket, count(*) AS posts FROM content_items c "
           "JOIN accounts a ON a.id = c.account_id WHERE a.archived_at IS NULL AND c.missing_since IS NULL AND %3 GROUP BY 1, 2, 3"_s
               .arg(dialect.day(query.range.first()), dialect.bucket(query.granularity, u"c.published_day"_s),
                    dialect.within(u"c.published_day"_s, firstDayOf(query), query.range.last()));
}

QString figuresBeforeSql(const SqlDialect &dialect, const AnalyticsQuery &query)
{
    constexpr int periods = 6;
    const QDate last = query.range.first().addDays(-1);
    const QString age = dialect.quotient(dialect.day(last) + u" - d.day"_s, QString::number(query.range.days()));
    return u"WITH own AS (SELECT d.account_id, %1 AS period, %2 FROM daily_metrics d JOIN accounts a ON a.id = d.account_id "
           "WHERE a.archived_at IS NULL AND %3 GROUP BY 1, 2) SELECT period, %4 FROM own GROUP BY 1 ORDER BY 1"_s.arg(
               age, ownFigures(dialect),
               dialect.within(u"d.day"_s, last.addDays(1 - periods * query.range.days()), last), sumOfOwnFigures());
}

QString rankingSql(const SqlDialect &dialect, const RankingSql &ranking)
{
    return dialect.isDuckDb() ? rankingInDuckDb(dialect, ranking) : rankingInSqlite(dialect, ranking);
}

} // namespace creatormetrics
