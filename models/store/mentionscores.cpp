// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/mentionscores.h"

#include "models/domain/zonedays.h"
#include "models/store/accountrepository.h"
#include "models/store/mentionblocks.h"
#include "models/store/rows.h"

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

Result<std::vector<MentionText>> mentionsToScore(Connection &connection, AccountId account, const QString &scorer,
                                                 StoredMentionId after, qint64 most)
{
    auto statement = connection.prepare(u"SELECT id, content FROM brand_mentions "
                                        "WHERE id > ? AND +account_id = ? AND scorer <> ? ORDER BY id LIMIT ?");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(after.value(), account.value(), scorer, most);
    return collectRows<MentionText>(**statement, [](const Statement &row) {
        return MentionText{.id = StoredMentionId(row.integer(0)), .text = row.text(1)};
    });
}

} // namespace creatormetrics
