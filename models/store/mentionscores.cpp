// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/mentionscores.h"

#include "models/domain/scorername.h"
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
    bool corrected = false;
};

JudgedMention readJudged(const Statement &row)
{
    return {.mentionedAt = row.integer(0),
            .sentiment = {.scorer = row.text(1),
                          .score = row.real(2),
                          .label = sentimentLabelFromKey(row.text(3)).value_or(SentimentLabel::Unknown),
                          .confidence = row.real(4),
                          .language = row.text(5)},
            .corrected = !row.isNull(6)};
}

MentionVerdict verdictOf(const MentionSentiment &sentiment)
{
    return {.scorer = sentiment.scorer, .label = sentiment.label, .score = tenThousandths(sentiment.score)};
}

/// Writes scores of one account one after the other. Its statements are the connection's: one writer at a time.
class ScoreWriter
{
public:
    static Result<ScoreWriter> open(Connection &connection, AccountId account)
    {
        ScoreWriter writer(account);
        for (const auto &[target, sql] :
             {std::pair(&writer.m_select, selectSql), std::pair(&writer.m_update, updateSql),
              std::pair(&writer.m_updateLanguage, updateLanguageSql)}) {
            auto statement = connection.prepare(sql);
            if (!statement)
                return statement.error();
            *target = *statement;
        }
        return writer;
    }

    /// The stored mention if it is the one that was scored.
    Result<std::optional<JudgedMention>> standing(const ScoredMention &scored)
    {
        const QByteArray text = scored.text.toUtf8();
        m_select->bind(0, scored.id.value());
        m_select->bind(1, m_account.value());
        m_select->bindText(2, text);
        auto row = firstRow<JudgedMention>(*m_select, readJudged);
        m_select->reset();
        return row;
    }

    /// `language` is in an index of its own, which is left alone where it stays the same.
    Outcome write(const ScoredMention &scored, const QString &formerLanguage)
    {
        const MentionSentiment &sentiment = scored.sentiment;
        const bool sameLanguage = sentiment.language == formerLanguage;
        Statement &update = sameLanguage ? *m_update : *m_updateLanguage;
        update.bindAll(sentiment.scorer, sentiment.score, sentimentLabelKey(sentiment.label), sentiment.confidence,
                       scored.sentHash.isEmpty() ? std::nullopt : std::optional(scored.sentHash), scored.id.value());
        if (!sameLanguage)
            update.bind(6, sentiment.language);
        return update.run();
    }

private:
    explicit ScoreWriter(AccountId account) : m_account(account) {}

    static constexpr QStringView selectSql =
        u"SELECT mentioned_at, scorer, sentiment_score, sentiment_label, sentiment_confidence, language, own_label "
        "FROM brand_mentions WHERE id = ? AND account_id = ? AND content = ? AND gone_at IS NULL";
    static constexpr QStringView updateSql =
        u"UPDATE brand_mentions SET scorer = ?1, sentiment_score = ?2, sentiment_label = ?3, sentiment_confidence = ?4, "
        "sent_hash = ifnull(?5, sent_hash) WHERE id = ?6";
    static constexpr QStringView updateLanguageSql =
        u"UPDATE brand_mentions SET scorer = ?1, sentiment_score = ?2, sentiment_label = ?3, sentiment_confidence = ?4, "
        "sent_hash = ifnull(?5, sent_hash), language = ?7 WHERE id = ?6";

    AccountId m_account;
    Statement *m_select = nullptr;
    Statement *m_update = nullptr;
    Statement *m_updateLanguage = nullptr;
};

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

/// Whether what this one judged is to be judged by `scorer`.
bool leavesWaiting(const QString &judge, const std::optional<QString> &scorer)
{
    return !scorer || (judge != *scorer && judge != ownScorer && !judge.startsWith(remoteScorerPrefix));
}

/// How many mentions of each day of the year `scorer` has not judged, those that have gone included.
std::vector<qint64> waitingByDay(const std::vector<MentionDays> &judged, qsizetype days, const std::optional<QString> &scorer)
{
    std::vector<qint64> counts(static_cast<std::size_t>(days), 0);
    for (const MentionDays &part : judged) {
        const auto &mentions = part.columns[static_cast<std::size_t>(MentionColumn::Mentions)];
        if (leavesWaiting(part.scorer, scorer))
            std::transform(mentions.begin(), mentions.end(), counts.begin(), counts.begin(), std::plus<>());
    }
    return counts;
}

/// Takes off what has gone: there is no text any more that could be judged.
Outcome leaveOutGone(Connection &connection, const AccountYear &year, const std::optional<QString> &scorer, const QTimeZone &zone,
                     std::vector<qint64> &counts)
{
    auto statement = connection.prepare(u"SELECT mentioned_at FROM brand_mentions WHERE account_id = ?1 AND gone_at IS NOT NULL "
                                        "AND mentioned_at >= ?2 AND mentioned_at < ?3 AND (?4 IS NULL OR (own_label IS NULL "
                                        "AND scorer <> ?4 AND substr(scorer, 1, 7) <> 'remote '))");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(year.account.value(), startOfYear(year.year, zone), startOfYear(year.year + 1, zone), scorer);
    const auto gone = collectRows<qint64>(**statement, [](const Statement &row) { return row.integer(0); });
    if (!gone)
        return gone.error();
    ZoneDays days(zone.id());
    const qint64 january = toDayNumber(QDate(year.year, 1, 1));
    for (const qint64 at : *gone) {
        const qint64 day = days.dayNumber(at) - january;
        if (day >= 0 && day < static_cast<qint64>(counts.size()))
            --counts[static_cast<std::size_t>(day)];
    }
    return Done{};
}

bool waits(qint64 count)
{
    return count > 0;
}

/// From the first day that has any to the last.
std::optional<WaitingMentions> stretchOf(const std::vector<qint64> &counts, const AccountYear &year, const QTimeZone &zone)
{
    const auto first = std::ranges::find_if(counts, waits);
    if (first == counts.end())
        return std::nullopt;
    const auto last = std::find_if(counts.rbegin(), counts.rend(), waits).base() - 1;
    const QDate january(year.year, 1, 1);
    // A day of any zone lies within the same day of UTC and its neighbours.
    const qint64 before = (toDayNumber(january.addDays(first - counts.begin())) - 1) * dayMilliseconds;
    const qint64 behind = (toDayNumber(january.addDays(last - counts.begin())) + 2) * dayMilliseconds;
    return WaitingMentions{.account = year.account,
                           .from = std::max(before, startOfYear(year.year, zone)),
                           .until = std::min(behind, startOfYear(year.year + 1, zone)),
                           .count = std::accumulate(counts.begin(), counts.end(), qint64(0))};
}

Result<std::optional<WaitingMentions>> waitingIn(Connection &connection, const AccountYear &year,
                                                 const std::optional<QString> &scorer)
{
    const int length = QDate(year.year, 1, 1).daysInYear();
    const DateRange span = DateRange::endingAt(QDate(year.year, 12, 31), length);
    const auto judged = mentionDays(connection, year.account, span, std::array{MentionColumn::Mentions});
    if (!judged)
        return judged.error();
    std::vector<qint64> counts = waitingByDay(*judged, length, scorer);
    if (!std::ranges::any_of(counts, waits))
        return std::optional<WaitingMentions>();
    const auto zone = zoneOf(connection, year.account);
    if (!zone)
        return zone.error();
    if (auto left = leaveOutGone(connection, year, scorer, *zone, counts); !left)
        return left.error();
    return stretchOf(counts, year, *zone);
}

/// Mentions that the user judged are counted as such by day, so they are looked for themselves; they are few.
Result<std::vector<WaitingMentions>> waitingCorrected(Connection &connection, const QString &scorer)
{
    auto statement = connection.prepare(
        u"SELECT account_id, min(mentioned_at), max(mentioned_at) + 1, count(*) FROM brand_mentions "
        "INDEXED BY mentions_by_own_label WHERE own_label IS NOT NULL AND gone_at IS NULL AND scorer <> ? "
        "AND substr(scorer, 1, 7) <> 'remote ' GROUP BY account_id");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(scorer);
    return collectRows<WaitingMentions>(**statement, [](const Statement &row) {
        return WaitingMentions{.account = AccountId(row.integer(0)),
                               .from = row.integer(1),
                               .until = row.integer(2),
                               .count = row.integer(3),
                               .corrected = true};
    });
}

constexpr QStringView allTextsSql =
    u"SELECT id, content, mentioned_at FROM brand_mentions WHERE account_id = ?1 AND mentioned_at >= ?2 "
    "AND (mentioned_at, id) < (?3, ?4) AND gone_at IS NULL ORDER BY mentioned_at DESC, id DESC LIMIT ?5";
constexpr QStringView waitingTextsSql =
    u"SELECT id, content, mentioned_at FROM brand_mentions WHERE account_id = ?1 AND mentioned_at >= ?2 "
    "AND (mentioned_at, id) < (?3, ?4) AND gone_at IS NULL AND own_label IS NULL AND scorer <> ?6 "
    "AND substr(scorer, 1, 7) <> 'remote ' ORDER BY mentioned_at DESC, id DESC LIMIT ?5";
constexpr QStringView correctedTextsSql =
    u"SELECT id, content, mentioned_at FROM brand_mentions INDEXED BY mentions_by_own_label WHERE account_id = ?1 "
    "AND mentioned_at >= ?2 AND (mentioned_at, id) < (?3, ?4) AND gone_at IS NULL AND own_label IS NOT NULL AND scorer <> ?6 "
    "AND substr(scorer, 1, 7) <> 'remote ' ORDER BY mentioned_at DESC, id DESC LIMIT ?5";

} // namespace

Result<qint64> scoreMentions(Connection &connection, AccountId account, std::span<const ScoredMention> scores)
{
    const auto owner = accountById(connection, account);
    if (!owner)
        return owner.error();
    auto writer = ScoreWriter::open(connection, account);
    if (!writer)
        return writer.error();
    ZoneDays days(owner->zone);
    MentionTally tally;
    qint64 changed = 0;
    for (const ScoredMention &scored : scores) {
        const auto former = writer->standing(scored);
        if (!former)
            return former.error();
        if (!*former || (*former)->sentiment == scored.sentiment)
            continue;
        if (auto written = writer->write(scored, (*former)->sentiment.language); !written)
            return written.error();
        ++changed;
        if ((*former)->corrected)
            continue;
        const qint64 day = days.dayNumber((*former)->mentionedAt);
        tally.add(day, verdictOf((*former)->sentiment), -1);
        tally.add(day, verdictOf(scored.sentiment));
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
    const auto corrected = scorer ? waitingCorrected(connection, *scorer) : Result(std::vector<WaitingMentions>());
    if (!corrected)
        return corrected.error();
    waiting.insert(waiting.end(), corrected->begin(), corrected->end());
    return waiting;
}

Result<std::vector<MentionText>> mentionsToScore(Connection &connection, const WaitingMentions &waiting,
                                                 const std::optional<QString> &scorer,
                                                 const std::optional<MentionText> &after, qint64 most)
{
    auto statement = connection.prepare(!scorer ? allTextsSql : waiting.corrected ? correctedTextsSql : waitingTextsSql);
    if (!statement)
        return statement.error();
    (*statement)->bindAll(waiting.account.value(), waiting.from, after ? after->mentionedAt : waiting.until,
                          after ? after->id.value() : std::numeric_limits<qint64>::min(), most);
    if (scorer)
        (*statement)->bind(5, *scorer);
    return collectRows<MentionText>(**statement, [](const Statement &row) {
        return MentionText{
            .id = StoredMentionId(row.integer(0)), .text = row.text(1), .mentionedAt = row.integer(2)};
    });
}

} // namespace creatormetrics
