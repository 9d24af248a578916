// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/engagementquestions.h"

#include "models/analytics/engagement.h"
#include "tests/bench/benchsample.h"
#include "tests/bench/figuresql.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

/// Sums of the parts, of engagements, and both sides of the rate by views, reach and impressions, of rows of `alias`.
QString engagementSums(const QString &alias)
{
    QString sums =
        u"sum(@.likes) AS likes, sum(@.comments) AS comments, sum(@.shares) AS shares, sum(@.saves) AS saves, "
        "sum(%1) AS engagements"_s.arg(engagementsSql(alias));
    for (const QString &base : {u"views"_s, u"reach"_s, u"impressions"_s})
        sums += u", sum(CASE WHEN @.%1 IS NOT NULL THEN %2 END) AS engagements_by_%1, "
                "sum(CASE WHEN @.likes IS NOT NULL AND @.comments IS NOT NULL THEN @.%1 END) AS base_%1"_s.arg(
                    base, engagementsSql(alias));
    return sums.replace(u'@', alias);
}

QString sumsOfSums()
{
    QStringList sums;
    for (const auto *key :
         {"likes", "comments", "shares", "saves", "engagements", "engagements_by_views", "base_views",
          "engagements_by_reach", "base_reach", "engagements_by_impressions", "base_impressions", "followers"})
        sums.append(u"sum(%1) AS %1"_s.arg(QString::fromLatin1(key)));
    return sums.join(u", "_s);
}

/// Left out: completeness, and the limit to days known on both sides.
PeerSql activitySql(const SqlDialect &dialect, const AnalyticsQuery &query)
{
    const QString figures =
        u"WITH own AS (SELECT d.account_id, a.platform, d.day >= %1 AS is_current, %2 AS bucket, %3, %4 FROM daily_metrics d "
        "JOIN accounts a ON a.id = d.account_id WHERE a.archived_at IS NULL AND %5 GROUP BY 1, 2, 3, 4) "
        "SELECT platform, is_current, bucket, %6 FROM own GROUP BY 1, 2, 3 ORDER BY 1, 2, 3"_s.arg(
            dialect.day(query.range.first()), dialect.bucket(query.granularity, u"d.day"_s), engagementSums(u"d"_s),
            dialect.lastTotals(), dialect.within(u"d.day"_s, firstDayOf(query), query.range.last()), sumsOfSums());
    return {.statements = {figures},
            .control = u"SELECT sum(engagements) FROM (%1) AS answer WHERE is_current"_s.arg(figures)};
}

/// Left out: followers at the end of each bucket; those at the end of the two ranges are there.
PeerSql publishedSql(const SqlDialect &dialect, const AnalyticsQuery &query)
{
    const QString figures =
        u"SELECT a.platform, c.published_day >= %1 AS is_current, %2 AS bucket, count(*) AS posts, %3 FROM content_items c "
        "JOIN accounts a ON a.id = c.account_id WHERE a.archived_at IS NULL AND c.missing_since IS NULL AND %4 "
        "GROUP BY 1, 2, 3 ORDER BY 1, 2, 3"_s.arg(
            dialect.day(query.range.first()), dialect.bucket(query.granularity, u"c.published_day"_s),
            engagementSums(u"c"_s), dialect.within(u"c.published_day"_s, firstDayOf(query), query.range.last()));
    QStringList ends;
    for (const auto &range : {std::optional(query.range), query.comparedRange()}) {
        if (range)
            ends.append(dialect.within(u"d.day"_s, range->last().addDays(-7), range->last()));
    }
    const QString followers =
        u"WITH own AS (SELECT d.account_id, a.platform, d.day >= %1 AS is_current, %2 FROM daily_metrics d "
        "JOIN accounts a ON a.id = d.account_id WHERE a.archived_at IS NULL AND (%3) GROUP BY 1, 2, 3) "
        "SELECT platform, is_current, sum(followers) FROM own GROUP BY 1, 2"_s.arg(
            dialect.day(query.range.first()), dialect.lastTotals(), ends.join(u" OR "_s));
    return {.statements = {figures, followers},
            .control = u"SELECT sum(engagements) FROM (%1) AS answer WHERE is_current"_s.arg(figures)};
}

Result<QString> askEngagement(Connection &connection, const AnalyticsQuery &query)
{
    const auto answer = engagement(connection, query, benchNow());
    if (!answer)
        return answer.error();
    const auto all = std::ranges::find(answer->total.figures, Metric::Engagements, &EngagementFigure::metric);
    const auto value = all == answer->total.figures.end() ? std::nullopt : all->value;
    return controlText(value ? std::optional(static_cast<double>(*value)) : std::nullopt);
}

} // namespace

void addEngagementQuestions(BenchQuestions &questions)
{
    for (const auto &[name, asked] : benchRanges()) {
        questions.push_back(
            {.name = u"engagement, "_s + name,
             .ask = [query = asked](Connection &connection) { return askEngagement(connection, query); },
             .sql = [query = asked](const SqlDialect &dialect) { return activitySql(dialect, query); }});
        AnalyticsQuery published = asked;
        published.counting = Counting::Published;
        questions.push_back(
            {.name = u"engagement of posts published, "_s + name,
             .ask = [published](Connection &connection) { return askEngagement(connection, published); },
             .sql = [published](const SqlDialect &dialect) { return publishedSql(dialect, published); }});
    }
}

} // namespace creatormetrics
