// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/demographicsquestions.h"

#include "models/analytics/demographics.h"
#include "tests/bench/benchsample.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

/// Long enough after the last complete day that every platform's newest window is in it.
AnalyticsQuery latestAudiences()
{
    return {.range = DateRange::endingAt(benchLastDay().addDays(3), 28)};
}

/// The newest window of each account and dimension and the one before it without a common day, each slice with its share.
QString sharesSql(const SqlDialect &dialect, QDate last)
{
    return u"WITH newest AS (SELECT account_id, dimension, max(last_day) AS last_day FROM audience_demographics WHERE last_day <= %1 "
           "GROUP BY 1, 2), windows AS (SELECT n.account_id, n.dimension, n.last_day, max(s.first_day) AS first_day FROM newest n "
           "JOIN audience_demographics s ON s.account_id = n.account_id AND s.dimension = n.dimension AND s.last_day = n.last_day "
           "GROUP BY 1, 2, 3), earlier AS (SELECT w.account_id, w.dimension, max(s.last_day) AS last_day FROM windows w "
           "JOIN audience_demographics s ON s.account_id = w.account_id AND s.dimension = w.dimension "
           "AND s.last_day < w.first_day GROUP BY 1, 2) "
           "SELECT a.platform, a.title, s.*, e.last_day AS earlier_day, o.percent AS earlier_percent, o.views AS earlier_views, "
           "o.followers AS earlier_followers, sum(s.percent) OVER (PARTITION BY s.account_id, s.dimension) AS whole "
           "FROM windows w JOIN audience_demographics s ON s.account_id = w.account_id AND s.dimension = w.dimension "
           "AND s.last_day = w.last_day AND s.first_day = w.first_day JOIN accounts a ON a.id = s.account_id "
           "LEFT JOIN earlier e ON e.account_id = w.account_id AND e.dimension = w.dimension "
           "LEFT JOIN audience_demographics o ON o.account_id = e.account_id AND o.dimension = e.dimension "
           "AND o.last_day = e.last_day AND o.slice = s.slice AND o.second_slice = s.second_slice "
           "WHERE a.archived_at IS NULL ORDER BY s.account_id, s.dimension, s.percent DESC"_s.arg(dialect.day(last));
}

/// Views and followers around the windows, by which accounts are weighted.
QString weightsSql(const SqlDialect &dialect, QDate last)
{
    return u"SELECT d.account_id, sum(d.views), %1 FROM daily_metrics d WHERE %2 GROUP BY 1"_s.arg(
        dialect.lastTotals(), dialect.within(u"d.day"_s, last.addDays(-30), last));
}

/// Left out: the rest of each list in one figure, blends over accounts, and why something is not known: for the reader.
PeerSql demographicsSql(const SqlDialect &dialect)
{
    const QDate last = latestAudiences().range.last();
    const QString shares = sharesSql(dialect, last);
    return {.statements = {shares, weightsSql(dialect, last)},
            .control = u"SELECT count(*) FROM (%1) AS answer WHERE dimension = 'country'"_s.arg(shares)};
}

Result<QString> askDemographics(Connection &connection)
{
    const auto answer = demographics(connection, latestAudiences(), benchNow());
    if (!answer)
        return answer.error();
    qint64 slices = 0;
    for (const AccountAudience &account : answer->accounts) {
        for (const AudienceBreakdown &breakdown : account.dimensions) {
            if (breakdown.dimension == AudienceDimension::Country)
                slices += static_cast<qint64>(breakdown.shares.slices.size()) + breakdown.shares.tailSlices;
        }
    }
    return QString::number(slices);
}

} // namespace

void addDemographicsQuestions(BenchQuestions &questions)
{
    questions.push_back({.name = u"demographics"_s, .ask = askDemographics, .sql = demographicsSql});
}

} // namespace creatormetrics
