// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mentions/mentionscoring.h"

#include "models/domain/scorername.h"
#include "models/mentions/storeddictionary.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

ScoredMention scoredMention(const SentimentScorer &scorer, const UserDictionary &dictionary, const QString &name,
                            const MentionText &mention)
{
    const ScoredText scored = scorer.score(mention.text, SentimentScorer::Explain::No, dictionary);
    return {.id = mention.id,
            .text = mention.text,
            .sentiment = {.scorer = name,
                          .score = scored.compound,
                          .label = scored.label,
                          .confidence = scored.confidence,
                          .language = scored.language}};
}

Result<qint64> scoreInTransaction(Connection &connection, AccountId account, std::span<const ScoredMention> scores)
{
    Transaction transaction(connection);
    if (!transaction.begun())
        return transaction.begun().error();
    const auto changed = scoreMentions(connection, account, scores);
    if (!changed)
        return changed;
    if (auto committed = transaction.commit(); !committed)
        return committed.error();
    return changed;
}

} // namespace

QString presentScorer(const UserDictionary &dictionary)
{
    return scorerText({.version = SentimentScorer::version, .words = dictionary.fingerprint()});
}

std::vector<ScoredMention> scoredMentions(const SentimentScorer &scorer, const UserDictionary &dictionary,
                                          std::span<const MentionText> texts)
{
    const QString name = presentScorer(dictionary);
    std::vector<ScoredMention> scores;
    scores.reserve(texts.size());
    for (const MentionText &mention : texts)
        scores.push_back(scoredMention(scorer, dictionary, name, mention));
    return scores;
}

Result<ScoringProgress> scoreStoredMentions(Connection &connection, const SentimentScorer &scorer,
                                            const ScoringOrder &order)
{
    const auto write = order.commit == ScoringOrder::Commit::Caller ? scoreMentions : scoreInTransaction;
    const auto dictionary = storedUserDictionary(connection);
    if (!dictionary)
        return dictionary.error();
    ScoringWalk walk(presentScorer(*dictionary), order.which);
    ScoringProgress progress;
    while (!order.stop.stop_requested()) {
        const auto batch = walk.next(connection, order.batch);
        if (!batch)
            return batch.error();
        progress.expected = walk.expected();
        if (batch->texts.empty())
            break;
        const auto changed = write(connection, batch->account, scoredMentions(scorer, *dictionary, batch->texts));
        if (!changed)
            return changed.error();
        progress.read += static_cast<qint64>(batch->texts.size());
        progress.changed += *changed;
        if (order.told)
            order.told(progress);
    }
    return progress;
}

} // namespace creatormetrics
