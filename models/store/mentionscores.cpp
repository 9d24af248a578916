// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/mentionscores.h"

#include "models/domain/zonedays.h"
#include "models/store/accountrepository.h"
#include "models/store/mentionblocks.h"
#include "models/store/rows.h"

#include <QTimeZone>

#include <algorithm>
#include <array>
#include <functional>
#include <limits>
#include <numeric>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct JudgedMention {
    qint64 mentionedAt = 0;
    MentionSentiment sentiment; ///< an empty scorer when there is none
};

JudgedMention readJudged(const Statement &row)
{
    return {.mentionedAt = row.integer(0),
            .sentiment = {.scorer = row.text(1),
                          .score = row.real(2),
                          .label = sentimentLabelFromKey(row.text(3)).value_or(SentimentLabel::Unknown),
                          .confidence = row.real(4),
                          .language = row.text(5)}};
}

MentionVerdict verdictOf(const MentionSentiment &sentiment)
{
    return {.scorer = sentiment.scorer, .label = sentiment.label, .score = tenThousandths(sentiment.score)};
}

/// The stored mention if it is the one that was scored.
Result<std::optional<JudgedMention>> scoredRow(Connection &connection, AccountId account, const ScoredMention &scored)
{
    auto statement = connection.prepare(
        u"SELECT mentioned_at, scorer, sentiment_score, sentiment_label, sentiment_confidence, language "
        "FROM brand_mentions WHERE id = ? AND account_id = ? AND content = ?");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(scored.id.value(), account.value(), scored.text);
    return firstRow<JudgedMention>(**statement, readJudged);
}

Outcome writeSentiment(Connection &connection, StoredMentionId id, const MentionSentiment &sentiment)
{
    return connection.run(u"UPDATE brand_mentions SET scorer = ?, sentiment_score = ?, sentiment_label = ?, "
                          "sentiment_confidence = ?, language = ? WHERE id = ?",
                          sentiment.scorer, sentiment.score, sentimentLabelKey(sentiment.label), sentiment.confidence,
                          sentiment.language, id.value());
}

struct AccountYear {
    AccountId account{0};
    int year = 0;
};

constexpr qint64 dayMilliseconds = 86'400'000;

Result<QTimeZone> zoneOf(Connection &connection, AccountId account)
{
    const auto owner = accountById(connection, account);
    if (!owner)
        return owner.error();
    const QTimeZone zone(owner->zone);
    return zone.isValid() ? zone : QTimeZone::utc();
}

/// Where one year of the zone ends and the next begins: the same moment for both.
qint64 startOfYear(int year, const QTimeZone &zone)
{
    const QDate january(year, 1, 1);
    const QDateTime start = january.startOfDay(zone);
    return start.isValid() ? start.toMSecsSinceEpoch() : toDayNumber(january) * dayMilliseconds;
}

/// How many mentions of each day of the year `scorer` has not judged.
std::vector<qint64> waitingByDay(const std::vector<MentionDays> &judged, qsizetype days, const std::optional<QString> &scorer)
{
    std::vector<qint64> counts(static_cast<std::size_t>(days), 0);
    for (const MentionDays &part : judged) {
        const auto &mentions = part.columns[static_cast<std::size_t>(MentionColumn::Mentions)];
        if (part.scorer != scorer)
            std::transform(mentions.begin(), mentions.end(), counts.begin(), counts.begin(), std::plus<>());
    }
    return counts;
}

Result<std::optional<WaitingMentions>> waitingIn(Connection &connection, const AccountYear &year,
                                                 const std::optional<QString> &scorer)
{
    const QDate january(year.year, 1, 1);
    const DateRange span = DateRange::endingAt(QDate(year.year, 12, 31), january.daysInYear());
    const auto judged = mentionDays(connection, year.account, span, std::array{MentionColumn::Mentions});
    if (!judged)
        return judged.error();
    const std::vector<qint64> counts = waitingByDay(*judged, span.days(), scorer);
    const auto waits = [](qint64 count) { return count > 0; };
    const auto first = std::ranges::find_if(counts, waits);
    if (first == counts.end())
        return std::optional<WaitingMentions>();
    const auto zone = zoneOf(connection, year.account);
    if (!zone)
        return zone.error();
    const auto last = std::find_if(counts.rbegin(), counts.rend(), waits).base() - 1;
    // A day of any zone lies within the same day of UTC and its neighbours.
    const qint64 before = (toDayNumber(january.addDays(first - counts.begin())) - 1) * dayMilliseconds;
    const qint64 behind = (toDayNumber(january.addDays(last - counts.begin())) + 2) * dayMilliseconds;
    return std::optional(WaitingMentions{.account = year.account,
                                         .from = std::max(before, startOfYear(year.year, *zone)),
                                         .until = std::min(behind, startOfYear(year.year + 1, *zone)),
                                         .count = std::accumulate(counts.begin(), counts.end(), qint64(0))});
}

} // namespace

Result<qint64> scoreMentions(Connection &connection, AccountId account, std::span<const ScoredMention> scores)
{
    const auto owner = accountById(connection, account);
    if (!owner)
        return owner.error();
    ZoneDays days(owner->zone);
    MentionTally tally;
    qint64 changed = 0;
    for (const ScoredMention &scored : scores) {
        const auto former = scoredRow(connection, account, scored);
        if (!former)
            return former.error();
        if (!*former || (*former)->sentiment == scored.sentiment)
            continue;
        if (auto written = writeSentiment(connection, scored.id, scored.sentiment); !written)
            return written.error();
        const qint64 day = days.dayNumber((*former)->mentionedAt);
        tally.add(day, verdictOf((*former)->sentiment), -1);
        tally.add(day, verdictOf(scored.sentiment));
        ++changed;
    }
    if (auto written = tally.write(connection, account); !written)
        return written.error();
    return changed;
}

Result<std::vector<WaitingMentions>> waitingMentions(Connection &connection, const std::optional<QString> &scorer)
{
    auto statement = connection.prepare(
        u"SELECT DISTINCT account_id, year FROM mention_blocks WHERE scorer IS NOT ? ORDER BY year DESC, account_id");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(scorer);
    const auto years = collectRows<AccountYear>(**statement, [](const Statement &row) {
        return AccountYear{.account = AccountId(row.integer(0)), .year = static_cast<int>(row.integer(1))};
    });
    if (!years)
        return years.error();
    std::vector<WaitingMentions> waiting;
    for (const AccountYear &year : *years) {
        const auto found = waitingIn(connection, year, scorer);
        if (!found)
            return found.error();
        if (*found)
            waiting.push_back(**found);
    }
    return waiting;
}

Result<std::vector<MentionText>> mentionsToScore(Connection &connection, const WaitingMentions &waiting,
                                                 const std::optional<QString> &scorer,
                                                 const std::optional<MentionText> &after, qint64 most)
{
    auto statement = connection.prepare(
        u"SELECT id, content, mentioned_at FROM brand_mentions WHERE account_id = ? AND mentioned_at >= ? "
        "AND (mentioned_at, id) < (?, ?) AND scorer IS NOT ? ORDER BY mentioned_at DESC, id DESC LIMIT ?");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(waiting.account.value(), waiting.from, after ? after->mentionedAt : waiting.until,
                          after ? after->id.value() : std::numeric_limits<qint64>::min(), scorer, most);
    return collectRows<MentionText>(**statement, [](const Statement &row) {
        return MentionText{
            .id = StoredMentionId(row.integer(0)), .text = row.text(1), .mentionedAt = row.integer(2)};
    });
}

} // namespace creatormetrics
