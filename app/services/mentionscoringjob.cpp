// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/mentionscoringjob.h"

#include "models/core/eventlog.h"
#include "models/core/whenfinished.h"

#include <QThreadPool>

#include <utility>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

Q_LOGGING_CATEGORY(lcScoring, "creatormetrics.scoring", QtInfoMsg)

constexpr qint64 batchSize = 500;
// Whoever shows figures asks all of them anew when it is told of a change.
constexpr qint64 tellEveryMilliseconds = 2'000;

} // namespace

MentionScoringJob::MentionScoringJob(Store &store) : m_store(store), m_walk(presentScorer()) {}

void MentionScoringJob::start()
{
    m_again = m_running;
    if (m_running)
        return;
    m_running = true;
    m_report = {};
    m_sinceTold.start();
    beginRound();
}

void MentionScoringJob::cancel()
{
    if (m_running)
        m_report.cancelled = true;
}

void MentionScoringJob::beginRound()
{
    m_again = false;
    m_round = {};
    m_walk = ScoringWalk(presentScorer());
    read();
}

void MentionScoringJob::read()
{
    if (m_report.cancelled)
        return announce();
    const auto step = m_store.read([walk = m_walk](Connection &connection) mutable -> Result<ReadStep> {
        auto batch = walk.next(connection, batchSize);
        if (!batch)
            return batch.error();
        return ReadStep{.walk = std::move(walk), .batch = *std::move(batch)};
    });
    whenFinished(step, this, [this](const Result<ReadStep> &result) {
        if (!result)
            return fail(result.error());
        m_walk = result->walk;
        if (result->batch.texts.empty())
            endRound();
        else
            score(result->batch);
    });
}

Result<MentionScoringJob::ScoredStep> MentionScoringJob::scoreBatch(const std::optional<SentimentScorer> &scorer,
                                                                    const ScoringBatch &batch)
{
    const auto loaded = scorer ? Result(*scorer) : SentimentScorer::load();
    if (!loaded)
        return loaded.error();
    return ScoredStep{.scorer = *loaded, .account = batch.account, .scores = scoredMentions(*loaded, batch.texts)};
}

void MentionScoringJob::score(const ScoringBatch &batch)
{
    const auto step = QtFuture::makeReadyFuture(true).then(
        QThreadPool::globalInstance(), [scorer = m_scorer, batch](bool) { return scoreBatch(scorer, batch); });
    whenFinished(step, this, [this](const Result<ScoredStep> &result) {
        if (!result)
            return fail(result.error());
        m_scorer = result->scorer;
        write(*result);
    });
}

void MentionScoringJob::write(const ScoredStep &step)
{
    const auto texts = static_cast<qint64>(step.scores.size());
    const auto changed =
        m_store.write(dueTopics(), [account = step.account, scores = step.scores](Connection &connection) {
            return scoreMentions(connection, account, scores);
        });
    whenFinished(changed, this, [this, texts](const Result<qint64> &result) {
        if (!result)
            return fail(result.error());
        written(texts, *result);
    });
}

StoreTopics MentionScoringJob::dueTopics()
{
    m_untold = m_sinceTold.elapsed() < tellEveryMilliseconds;
    if (m_untold)
        return {};
    m_sinceTold.start();
    return StoreTopic::Figures;
}

void MentionScoringJob::written(qint64 texts, qint64 changed)
{
    m_round.read += texts;
    m_round.changed += changed;
    m_round.expected = m_walk.expected();
    m_report.progress.read += texts;
    m_report.progress.changed += changed;
    m_report.progress.expected = m_report.progress.read - m_round.read + m_round.expected;
    Q_EMIT progressed(m_report.progress);
    read();
}

/// Texts that changed between being read and written wait again; a round that changed nothing is the last all the same.
void MentionScoringJob::endRound()
{
    const bool someWait = m_round.changed > 0 && m_round.changed < m_round.read;
    if ((m_again || someWait) && !m_report.cancelled)
        beginRound();
    else
        announce();
}

/// Tells the store's listeners of the batches that they were spared.
void MentionScoringJob::announce()
{
    if (!std::exchange(m_untold, false))
        return conclude();
    const auto told = m_store.write(StoreTopic::Figures, [](Connection &) { return Outcome(Done{}); });
    whenFinished(told, this, [this](const Outcome &) { conclude(); });
}

void MentionScoringJob::fail(const Error &error)
{
    logProblem(lcScoring(), "mention_scoring_failed"_L1,
               {{u"kind"_s, errorKey(error.kind)}, {u"detail"_s, error.detail}});
    m_report.error = error;
    announce();
}

void MentionScoringJob::conclude()
{
    if (m_again && !m_report.cancelled && !m_report.error)
        return beginRound();
    m_running = false;
    m_scorer.reset();
    if (m_report.progress.read > 0)
        logEvent(lcScoring(), "mentions_scored"_L1,
                 {{u"changed"_s, m_report.progress.changed}, {u"cancelled"_s, m_report.cancelled}});
    Q_EMIT finished(m_report);
}

} // namespace creatormetrics
