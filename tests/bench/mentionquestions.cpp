// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/mentionquestions.h"

#include "models/analytics/mentionfeed.h"
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

/// A list of mentions as somebody asks for it.
struct FeedCase {
    QString name;
    QString search = {};
    MentionFilter filter = {};
    QString condition = {}; ///< the same as SQL, with " AND" before it
};

/// Ends after the last mention in every zone.
AnalyticsQuery feedQuery(const FeedCase &feed)
{
    return {.range = DateRange::endingAt(benchLastDay().addDays(30), 3650), .limit = 50, .search = feed.search};
}

/// One more than wanted tells whether there are more. Words are sought in texts only, not in the names of authors.
PeerSql feedSql(const SqlDialect &dialect, const FeedCase &feed)
{
    const AnalyticsQuery query = feedQuery(feed);
    QString condition = feed.condition;
    for (const QString &word : query.search.split(u' ', Qt::SkipEmptyParts))
        condition += u" AND "_s + dialect.contains(u"m.content"_s, word);
    const QString list =
        u"SELECT m.mention_id, a.platform, m.author_username, m.author_followers, m.content, m.url, m.engagement_count, "
        "m.mentioned_at, m.sentiment_label, m.sentiment_score, m.sentiment_confidence, m.language, m.scorer "
        "FROM brand_mentions m JOIN accounts a ON a.id = m.account_id WHERE a.archived_at IS NULL AND m.mentioned_at >= %1%2 "
        "ORDER BY m.mentioned_at DESC, m.id DESC LIMIT %3"_s.arg(
            dialect.moment(QDateTime(query.range.first(), QTime(0, 0), Qt::UTC)), condition,
            QString::number(query.limit + 1));
    return {.statements = {list}, .control = u"SELECT mention_id FROM (%1) AS answer LIMIT 1"_s.arg(list)};
}

Result<QString> askFeed(Connection &connection, const FeedCase &feed)
{
    const auto answer = mentionFeed(connection, feedQuery(feed), feed.filter);
    if (!answer)
        return answer.error();
    return answer->mentions.empty() ? QString() : answer->mentions.front().stored.mention.mentionId;
}

std::vector<FeedCase> feedCases()
{
    return {{.name = u"newest mentions"_s},
            {.name = u"newest mentions with two words"_s, .search = u"sound terrible"_s},
            {.name = u"newest negative mentions"_s,
             .filter = {.label = SentimentLabel::Negative},
             .condition = u" AND m.sentiment_label = 'negative'"_s},
            {.name = u"newest mentions of known authors"_s,
             .filter = {.minimumFollowers = 20'000},
             .condition = u" AND m.author_followers >= 20000"_s},
            {.name = u"newest mentions in Spanish"_s,
             .filter = {.language = u"es"_s},
             .condition = u" AND m.language = 'es'"_s},
            {.name = u"newest mentions of no sure language"_s,
             .filter = {.language = u""_s},
             .condition = u" AND m.language = '' AND m.scorer <> ''"_s},
            {.name = u"newest mentions judged by hand"_s,
             .filter = {.corrected = true},
             .condition = u" AND m.own_label IS NOT NULL"_s},
            {.name = u"newest negative mentions with a rare word"_s,
             .search = u"trimming"_s,
             .filter = {.label = SentimentLabel::Negative},
             .condition = u" AND m.sentiment_label = 'negative'"_s},
            {.name = u"newest Japanese mentions of known authors"_s,
             .filter = {.minimumFollowers = 20'000, .language = u"ja"_s},
             .condition = u" AND m.author_followers >= 20000 AND m.language = 'ja'"_s}};
}

} // namespace

void addMentionQuestions(BenchQuestions &questions)
{
    for (const auto &[name, query] : benchRanges())
        questions.push_back({.name = u"mentions, "_s + name,
                             .ask = [query = query](Connection &connection) { return askMentions(connection, query); },
                             .sql = [query = query](const SqlDialect &dialect) { return mentionSql(dialect, query); }});
    for (const FeedCase &feed : feedCases())
        questions.push_back({.name = feed.name,
                             .ask = [feed](Connection &connection) { return askFeed(connection, feed); },
                             .sql = [feed](const SqlDialect &dialect) { return feedSql(dialect, feed); }});
}

} // namespace creatormetrics
