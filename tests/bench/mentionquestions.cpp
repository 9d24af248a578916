// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/mentionquestions.h"

#include "models/analytics/mentionfeed.h"
#include "models/analytics/mentionspikes.h"
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
    std::vector<Platform> platforms = {};
    std::optional<QDate> before = {}; ///< goes on from that day back, as after much scrolling
};

qint64 midnightOf(QDate day)
{
    return QDateTime(day, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();
}

/// Ends after the last mention in every zone.
AnalyticsQuery feedQuery(const FeedCase &feed)
{
    return {.range = DateRange::endingAt(benchLastDay().addDays(30), 3650), .platforms = feed.platforms, .limit = 50, .search = feed.search};
}

/// One more than wanted tells whether there are more. Words are sought in texts only, not in the names of authors.
PeerSql feedSql(const SqlDialect &dialect, const FeedCase &feed)
{
    const AnalyticsQuery query = feedQuery(feed);
    QString condition = feed.condition;
    if (feed.before)
        condition += u" AND m.mentioned_at < "_s + dialect.moment(QDateTime(*feed.before, QTime(0, 0), Qt::UTC));
    for (const Platform platform : feed.platforms)
        condition += u" AND a.platform = '%1'"_s.arg(platformKey(platform));
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
    MentionFilter filter = feed.filter;
    if (feed.before)
        filter.after = MentionPlace{.at = midnightOf(*feed.before), .id = StoredMentionId(0)};
    const auto answer = mentionFeed(connection, feedQuery(feed), filter);
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
            {.name = u"mentions far down in the list"_s, .before = benchLastDay().addDays(-2'000)},
            {.name = u"newest mentions of one platform"_s, .platforms = {Platform::X}},
            {.name = u"newest mentions with a common word"_s, .search = u"sound"_s},
            {.name = u"newest mentions with a word that none has"_s, .search = u"zzzzqx"_s},
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
             .condition = u" AND m.author_followers >= 20000 AND m.language = 'ja'"_s},
            {.name = u"negative ones of a platform with words"_s,
             .search = u"sound terrible"_s,
             .filter = {.label = SentimentLabel::Negative},
             .condition = u" AND m.sentiment_label = 'negative'"_s,
             .platforms = {Platform::Instagram}}};
}

/// Up to the last mention in every zone.
AnalyticsQuery driverQuery(int days)
{
    return {.range = DateRange::endingAt(benchLastDay().addDays(30), days), .limit = 10};
}

/// Authors and posts of the newest texts; not the words, which the peers cannot cut in a statement. The user's own judgements are none here.
PeerSql driverSql(const SqlDialect &dialect, const AnalyticsQuery &query)
{
    const QString looked =
        u"SELECT a.platform, m.account_id, m.author_username, m.post_id, m.content, m.sentiment_label = 'negative' AS is_negative "
        "FROM brand_mentions m JOIN accounts a ON a.id = m.account_id WHERE a.archived_at IS NULL AND m.mentioned_at >= %1 "
        "ORDER BY m.mentioned_at DESC, m.id DESC LIMIT %2"_s.arg(dialect.moment(QDateTime(query.range.first(), QTime(0, 0), Qt::UTC)),
                                                                 QString::number(mostDriverTexts));
    const auto grouped = [&looked](const QString &columns) {
        return u"SELECT %1, count(*) AS mentions, sum(CASE WHEN is_negative THEN 1 ELSE 0 END) AS negative FROM (%2) AS looked "
               "GROUP BY %1 ORDER BY negative DESC, mentions DESC LIMIT 10"_s.arg(columns, looked);
    };
    const QString authors = grouped(u"platform, author_username"_s);
    return {.statements = {authors, grouped(u"account_id, post_id"_s)},
            .control = u"SELECT negative FROM (%1) AS answer LIMIT 1"_s.arg(authors),
            .isPart = true};
}

Result<QString> askDrivers(Connection &connection, const AnalyticsQuery &query)
{
    const auto answer = mentionDrivers(connection, query);
    if (!answer)
        return answer.error();
    return answer->authors.empty() ? QString() : QString::number(answer->authors.front().counts.negative);
}

/// The counts by day alone; the peers neither hold a day against those before it nor look for its reasons.
PeerSql spikeSql(const SqlDialect &dialect, const AnalyticsQuery &query)
{
    constexpr int daysBefore = 28;
    return {.statements = {u"SELECT %1 AS day, m.scorer, count(*) FROM brand_mentions m JOIN accounts a ON a.id = m.account_id "
                           "WHERE a.archived_at IS NULL AND m.sentiment_label = 'negative' AND m.mentioned_at >= %2 GROUP BY 1, 2 ORDER BY 1, 2"_s.arg(
                               dayOf(dialect),
                               dialect.moment(QDateTime(query.range.first().addDays(-daysBefore), QTime(0, 0), Qt::UTC)))},
            .control = {},
            .isPart = true};
}

Result<QString> askSpikes(Connection &connection, const AnalyticsQuery &query)
{
    const auto answer = negativeSpikes(connection, query, benchNow());
    if (!answer)
        return answer.error();
    return QString();
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
    for (const int days : {58, 3'650}) {
        const AnalyticsQuery query = driverQuery(days);
        questions.push_back({.name = u"what drives mentions, %1 days"_s.arg(days),
                             .ask = [query](Connection &connection) { return askDrivers(connection, query); },
                             .sql = [query](const SqlDialect &dialect) { return driverSql(dialect, query); }});
        questions.push_back({.name = u"days of outcries in mentions, %1 days"_s.arg(days),
                             .ask = [query](Connection &connection) { return askSpikes(connection, query); },
                             .sql = [query](const SqlDialect &dialect) { return spikeSql(dialect, query); }});
    }
}

} // namespace creatormetrics
