// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/changesquestions.h"

#include "models/analytics/changes.h"
#include "tests/bench/benchsample.h"
#include "tests/bench/figuresql.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int longestForLooks = 400; // days of a range: over more both sides take posts by their lifetime figures
const QStringList postFigures{u"views"_s,       u"likes"_s,         u"comments"_s,    u"shares"_s,        u"saves"_s,
                              u"impressions"_s, u"watch_minutes"_s, u"link_clicks"_s, u"profile_visits"_s};

struct ChangesSql {
    const SqlDialect &dialect;
    const AnalyticsQuery &query;
    QStringList figures; ///< of posts
    bool looks = true;

    [[nodiscard]] DateRange range() const { return query.range; }
    [[nodiscard]] DateRange compared() const { return query.comparedRange().value_or(query.range); }
};

QString each(const QStringList &figures, const QString &pattern, const QString &between = u", "_s)
{
    QStringList parts;
    for (const QString &figure : figures)
        parts.append(QString(pattern).replace(u'@', figure));
    return parts.join(between);
}

QString accountSums(const ChangesSql &sql)
{
    const QStringList flows = postFigures + QStringList{u"engaged_views"_s, u"followers_gained"_s, u"followers_lost"_s};
    return u"SELECT d.account_id, d.day >= %1 AS is_current, %2 FROM daily_metrics d JOIN accounts a ON a.id = d.account_id "
           "WHERE a.archived_at IS NULL AND %3 GROUP BY 1, 2"_s.arg(
               sql.dialect.day(sql.range().first()), each(flows, u"sum(d.@) AS @"_s),
               sql.dialect.within(u"d.day"_s, sql.compared().first(), sql.range().last()));
}

/// What looks found, by post: in each range and after it. A look before the compared range is sought for a month only.
QString gainsSql(const ChangesSql &sql)
{
    const QString in = sql.dialect.within(u"day"_s, sql.range().first(), sql.range().last());
    const QString before = sql.dialect.within(u"day"_s, sql.compared().first(), sql.compared().last());
    return u"steps AS (SELECT content_id, day, %1 FROM content_snapshots WHERE day >= %2 "
           "WINDOW looks AS (PARTITION BY content_id ORDER BY day)), "
           "gains AS (SELECT content_id, %3, %4, %5, %6 FROM steps GROUP BY content_id), "_s.arg(
               each(sql.figures, u"@ - lag(@) OVER looks AS @"_s), sql.dialect.day(sql.compared().first().addDays(-31)),
               each(sql.figures, u"sum(CASE WHEN %1 THEN @ END) AS @_in"_s.arg(in)),
               each(sql.figures,
                    u"sum(CASE WHEN day > %1 THEN @ END) AS @_after"_s.arg(sql.dialect.day(sql.range().last()))),
               each(sql.figures, u"sum(CASE WHEN %1 THEN @ END) AS @_before"_s.arg(before)),
               each(sql.figures,
                    u"sum(CASE WHEN day > %1 THEN @ END) AS @_since"_s.arg(sql.dialect.day(sql.compared().last()))));
}

QString amountsSql(const ChangesSql &sql)
{
    const QString in = sql.dialect.within(u"c.published_day"_s, sql.range().first(), sql.range().last());
    const QString before = sql.dialect.within(u"c.published_day"_s, sql.compared().first(), sql.compared().last());
    const QString pattern =
        sql.looks
            ? u"CASE WHEN %1 THEN coalesce(c.@, 0) - coalesce(g.@_after, 0) ELSE coalesce(g.@_in, 0) END - CASE WHEN %2 "
              "THEN coalesce(c.@, 0) - coalesce(g.@_since, 0) ELSE coalesce(g.@_before, 0) END AS @"_s.arg(in, before)
            : u"CASE WHEN %1 THEN coalesce(c.@, 0) ELSE 0 END - CASE WHEN %2 THEN coalesce(c.@, 0) ELSE 0 END AS @"_s
                  .arg(in, before);
    return u"amounts AS (SELECT c.id, c.account_id, %1 FROM content_items c JOIN accounts a ON a.id = c.account_id %2 "
           "WHERE a.archived_at IS NULL AND c.missing_since IS NULL AND (%3 OR %4%5)), "_s.arg(
               each(sql.figures, pattern), sql.looks ? u"LEFT JOIN gains g ON g.content_id = c.id"_s : QString(), in,
               before, sql.looks ? u" OR g.content_id IS NOT NULL"_s : QString());
}

/// The three posts of each account and figure that did most, with what all of them did and how many they are.
QString contributorsSql(const ChangesSql &sql)
{
    const QString one = u"SELECT account_id, '@' AS figure, id, @ AS amount FROM amounts WHERE @ <> 0"_s;
    return u"WITH %1%2parts AS (%3), ranked AS (SELECT account_id, figure, id, amount, row_number() OVER (PARTITION BY account_id, figure "
           "ORDER BY abs(amount) DESC, id) AS place, sum(amount) OVER (PARTITION BY account_id, figure) AS everything, "
           "count(*) OVER (PARTITION BY account_id, figure) AS posts FROM parts) "
           "SELECT r.*, c.title, c.description, c.url, c.published_day FROM ranked r JOIN content_items c ON c.id = r.id "
           "WHERE r.place <= 3"_s.arg(sql.looks ? gainsSql(sql) : QString(), amountsSql(sql),
                                      each(sql.figures, one, u" UNION ALL "_s));
}

/// Left out: completeness, the limit to days known on both sides, and posts that have gone since.
PeerSql changesSql(const SqlDialect &dialect, const AnalyticsQuery &query)
{
    const bool looks = query.range.days() <= longestForLooks;
    const ChangesSql sql{
        .dialect = dialect, .query = query, .figures = looks ? postFigures : QStringList{u"views"_s}, .looks = looks};
    const QString sums = accountSums(sql);
    return {.statements = {sums, contributorsSql(sql)},
            .control = u"SELECT sum(views) FROM (%1) AS answer WHERE is_current"_s.arg(sums)};
}

Result<QString> askChanges(Connection &connection, const AnalyticsQuery &query)
{
    const auto answer = changes(connection, query, benchNow());
    if (!answer)
        return answer.error();
    double views = 0;
    for (const ChangedAccount &account : answer->accounts) {
        const auto change = std::ranges::find(account.changes, Metric::Views, &Change::metric);
        if (change != account.changes.end())
            views += static_cast<double>(change->value.value_or(0));
    }
    return controlText(views);
}

} // namespace

void addChangesQuestions(BenchQuestions &questions)
{
    const QDate last = benchLastDay();
    for (const auto &[name, days] :
         {std::pair{u"28 days"_s, 28}, std::pair{u"12 months"_s, 365}, std::pair{u"5 years"_s, 1825}}) {
        const AnalyticsQuery query{.range = DateRange::endingAt(last, days)};
        questions.push_back({.name = u"what changed, "_s + name,
                             .ask = [query](Connection &connection) { return askChanges(connection, query); },
                             .sql = [query](const SqlDialect &dialect) { return changesSql(dialect, query); }});
    }
}

} // namespace creatormetrics
