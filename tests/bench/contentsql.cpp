// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/contentsql.h"

#include "models/store/contentages.h"
#include "tests/bench/figuresql.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

QString orderSql(const AnalyticsQuery &query)
{
    const Metric metric = query.metric.value_or(Metric::Views);
    if (metric == Metric::Engagements)
        return engagementsSql(u"c"_s);
    if (metric == Metric::EngagementRate)
        return u"CASE WHEN c.views > 0 THEN %1 * 1.0 / c.views END"_s.arg(engagementsSql(u"c"_s));
    return u"c."_s + metricInfo(metric).key;
}

/// Posts that the question is about; every word in the title or the description.
QString chosenSql(const SqlDialect &dialect, const AnalyticsQuery &query)
{
    QString sql = u"a.archived_at IS NULL AND c.missing_since IS NULL AND "_s
                  + dialect.within(u"c.published_day"_s, query.range.first(), query.range.last());
    QStringList types;
    for (const ContentType type : query.types)
        types.append(u"'%1'"_s.arg(contentTypeKey(type)));
    if (!types.isEmpty())
        sql += u" AND c.type IN (%1)"_s.arg(types.join(u", "_s));
    for (const QString &word : query.search.split(u' ', Qt::SkipEmptyParts))
        sql +=
            u" AND (%1 OR %2)"_s.arg(dialect.contains(u"c.title"_s, word), dialect.contains(u"c.description"_s, word));
    return sql;
}

QString totalsSql(const SqlDialect &dialect, const AnalyticsQuery &query)
{
    const QString from =
        u"FROM content_items c JOIN accounts a ON a.id = c.account_id WHERE "_s + chosenSql(dialect, query);
    const QString sums = u"count(*) AS posts, sum(views) AS views, sum(engagements) AS engagements, "
                         "sum(CASE WHEN views IS NOT NULL THEN engagements END) AS rated, "
                         "sum(CASE WHEN engagements IS NOT NULL THEN views END) AS base"_s;
    const QString own = u"c.type, c.views, %1 AS engagements"_s.arg(engagementsSql(u"c"_s));
    if (dialect.isDuckDb())
        return u"SELECT type, %1, median(views) AS median_views FROM (SELECT %2 %3) GROUP BY type"_s.arg(sums, own,
                                                                                                         from);
    return u"SELECT type, %1, avg(CASE WHEN place IN ((known + 1) / 2, (known + 2) / 2) THEN views END) AS median_views "
           "FROM (SELECT %2, CASE WHEN c.views IS NOT NULL THEN row_number() OVER (PARTITION BY c.type ORDER BY c.views DESC) END "
           "AS place, count(c.views) OVER (PARTITION BY c.type) AS known %3) GROUP BY type"_s.arg(sums, own, from);
}

QString agesSql()
{
    QStringList ages;
    for (const int age : comparedAges)
        ages.append(u"(%1)"_s.arg(age));
    return u"ages(age) AS (VALUES %1)"_s.arg(ages.join(u", "_s));
}

/// The listed posts and for each of them one row for every post that it is compared with.
QString comparedSql(const SqlDialect &dialect, const AnalyticsQuery &query)
{
    const QString columns =
        u"c.id, c.account_id, a.platform, c.platform_content_id, c.type, c.visibility, c.title, c.description, "
        "c.url, c.thumbnail_url, c.published_at, c.published_day, c.duration_s, c.views, c.likes, c.comments, "
        "c.shares, c.saves, c.reach, c.impressions, c.watch_minutes, c.link_clicks, c.profile_visits"_s;
    const QString tenth = dialect.quotient(u"ages.age"_s, u"10"_s);
    const QString ownTenth = dialect.quotient(u"own.age"_s, u"10"_s);
    return u"WITH %1, top AS MATERIALIZED (SELECT %2, %3 AS ranked FROM content_items c JOIN accounts a ON a.id = c.account_id "
           "WHERE %4 ORDER BY ranked DESC, c.published_day DESC, c.id LIMIT %5), "
           "looks AS (SELECT top.id, top.account_id, top.type, top.published_day, ages.age, s.views, row_number() OVER "
           "(PARTITION BY top.id ORDER BY ages.age DESC, abs(s.day - top.published_day - ages.age), s.day DESC) AS place FROM top "
           "JOIN content_snapshots s ON s.content_id = top.id JOIN ages ON abs(s.day - top.published_day - ages.age) <= %6 "
           "WHERE s.views IS NOT NULL), "
           "own AS (SELECT * FROM looks WHERE place = 1), "
           "nearest AS (SELECT own.id, o.published_day, s.views, row_number() OVER (PARTITION BY own.id, o.id "
           "ORDER BY abs(s.day - o.published_day - own.age), s.day DESC) AS place FROM own JOIN content_items o "
           "ON o.account_id = own.account_id AND o.type = own.type AND o.published_day < own.published_day "
           "JOIN content_snapshots s ON s.content_id = o.id AND s.day BETWEEN o.published_day + own.age - %7 "
           "AND o.published_day + own.age + %7 WHERE s.views IS NOT NULL), "
           "others AS (SELECT id, views, row_number() OVER (PARTITION BY id ORDER BY published_day DESC) AS place FROM nearest "
           "WHERE place = 1) "_s.arg(agesSql(), columns, orderSql(query), chosenSql(dialect, query),
                                     QString::number(query.limit), tenth, ownTenth);
}

QString listSql(const SqlDialect &dialect, const AnalyticsQuery &query)
{
    const QString from = u"FROM top LEFT JOIN own ON own.id = top.id LEFT JOIN others ON others.id = top.id "
                         "AND others.place <= 100 "_s;
    if (!dialect.isDuckDb())
        return comparedSql(dialect, query)
               + u"SELECT top.*, own.age, own.views AS own_views, others.views AS other_views "_s + from
               + u"ORDER BY top.ranked DESC, top.published_day DESC, top.id"_s;
    return comparedSql(dialect, query)
           + u"SELECT top.*, own.age, own.views AS own_views, count(others.views) AS posts, "
             "count(*) FILTER (others.views < own.views) AS fewer, count(*) FILTER (others.views = own.views) AS equal, "
             "quantile_cont(others.views, [0.25, 0.5, 0.75]) AS band, median(ln(others.views + 1)) AS middle, "
             "mad(ln(others.views + 1)) AS spread "_s
           + from + u"GROUP BY ALL ORDER BY top.ranked DESC, top.published_day DESC, top.id"_s;
}

} // namespace

PeerSql contentSql(const SqlDialect &dialect, const AnalyticsQuery &query, bool withTotals)
{
    const QString list = listSql(dialect, query);
    QStringList statements{list};
    if (withTotals)
        statements.append(totalsSql(dialect, query));
    return {.statements = statements, .control = u"SELECT platform_content_id FROM (%1) AS answer LIMIT 1"_s.arg(list)};
}

PeerSql contentDetailSql(const SqlDialect &dialect, qint64 id)
{
    const QString number = QString::number(id);
    const QString item =
        u"SELECT c.*, a.platform, a.zone FROM content_items c JOIN accounts a ON a.id = c.account_id WHERE c.id = "_s;
    const QString looks = u"SELECT * FROM content_snapshots WHERE content_id = %1 ORDER BY day"_s.arg(number);
    const QString band = dialect.isDuckDb()
                             ? u"age, count(*) AS posts, quantile_cont(views, [0.25, 0.5, 0.75]) AS band"_s
                             : u"age, views"_s;
    const QString typical =
        u"WITH %1, nearest AS (SELECT o.published_day, ages.age, s.views, row_number() OVER (PARTITION BY o.id, ages.age "
        "ORDER BY abs(s.day - o.published_day - ages.age), s.day DESC) AS place FROM content_items c JOIN content_items o "
        "ON o.account_id = c.account_id AND o.type = c.type AND o.published_day < c.published_day "
        "JOIN content_snapshots s ON s.content_id = o.id JOIN ages ON abs(s.day - o.published_day - ages.age) <= %2 "
        "WHERE c.id = %3 AND s.views IS NOT NULL), latest AS (SELECT age, views, row_number() OVER (PARTITION BY age "
        "ORDER BY published_day DESC) AS place FROM nearest WHERE place = 1) SELECT %4 FROM latest WHERE place <= 100 %5"_s
            .arg(agesSql(), dialect.quotient(u"ages.age"_s, u"10"_s), number, band,
                 dialect.isDuckDb() ? u"GROUP BY age ORDER BY age"_s : u"ORDER BY age, views"_s);
    return {.statements = {item + number, looks, typical},
            .control = u"SELECT sum(views) FROM (%1) AS answer"_s.arg(looks)};
}

} // namespace creatormetrics
