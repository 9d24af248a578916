// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/mentionquestions.h"

#include "models/analytics/mentiontimeline.h"
#include "tests/bench/benchsample.h"
#include "tests/bench/figuresql.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

QString dayOf(const SqlDialect &dialect)
{
    return dialect.isDuckDb() ? u"m.mentioned_at::DATE"_s : u"(m.mentioned_at / 86400000)"_s;
}

/// Left out: the accounts' zones (days are UTC's), the limit of the comparison to accounts known before it and to days that are over.
PeerSql mentionSql(const SqlDialect &dialect, const AnalyticsQuery &query)
{
    const auto midnight = [&dialect](QDate day) { return dialect.moment(QDateTime(day, QTime(0, 0), Qt::UTC)); };
    const QString counts =
        u"SELECT a.platform, m.scorer, m.mentioned_at >= %1 AS is_current, %2 AS bucket, count(*) AS mentions, "
        "sum(CASE WHEN m.sentiment_label = 'positive' THEN 1 ELSE 0 END) AS positive, "
        "sum(CASE WHEN m.sentiment_label = 'neutral' THEN 1 ELSE 0 END) AS neutral, "
        "sum(CASE WHEN m.sentiment_label = 'negative' THEN 1 ELSE 0 END) AS negative, sum(m.sentiment_score) AS scores "
        "FROM brand_mentions m JOIN accounts a ON a.id = m.account_id WHERE a.archived_at IS NULL "
        "AND m.mentioned_at >= %3 AND m.mentioned_at < %4 GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4"_s.arg(
            midnight(query.range.first()), dialect.bucket(query.granularity, dayOf(dialect)),
            midnight(firstDayOf(query)), midnight(query.range.last().addDays(1)));
    const QString first = u"SELECT m.account_id, min(m.mentioned_at) FROM brand_mentions m GROUP BY 1"_s;
    return {.statements = {counts, first},
            .control = u"SELECT sum(mentions) FROM (%1) AS answer WHERE is_current AND platform = '%2'"_s.arg(
                counts, platformKey(Platform::X))};
}

/// Of the platform whose days are UTC's.
Result<QString> askMentions(Connection &connection, const AnalyticsQuery &query)
{
    const auto answer = mentionTimeline(connection, query, benchNow());
    if (!answer)
        return answer.error();
    const auto platform = std::ranges::find(answer->summary.platforms, Platform::X, &PlatformMentions::platform);
    return platform == answer->summary.platforms.end() ? QString() : QString::number(platform->counts.mentions);
}

} // namespace

void addMentionQuestions(BenchQuestions &questions)
{
    for (const auto &[name, query] : benchRanges())
        questions.push_back({.name = u"mentions, "_s + name,
                             .ask = [query = query](Connection &connection) { return askMentions(connection, query); },
                             .sql = [query = query](const SqlDialect &dialect) { return mentionSql(dialect, query); }});
}

} // namespace creatormetrics
