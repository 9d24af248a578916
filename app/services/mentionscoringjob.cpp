// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/mentionscoringjob.h"

#include "models/core/eventlog.h"
#include "models/core/whenfinished.h"
#include "models/mentions/storeddictionary.h"

#include <QThreadPool>

#include <utility>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

Q_LOGGING_CATEGORY(lcScoring, "creatormetrics.scoring", QtInfoMsg)

// Written in some ten milliseconds, which is as long as a sync's page or a correction may have to wait.
constexpr qint64 batchSize = 1'000;

} // namespace

MentionScoringJob::MentionScoringJob(Store &store) : m_store(store), m_walk(presentScorer()) {}

void MentionScoringJob::start(Which which)
{
    want(which);
    if (m_running)
        return;
    m_running = true;
    m_report = {};
    m_news.begin();
    beginRound();
}

void MentionScoringJob::cancel()
{
    if (!m_running)
        return;
    m_report.cancelled = true;
    m_next.reset();
}

/// Who wants all is not content with those that wait.
void MentionScoringJob::want(Which which)
{
    if (m_next != Which::All)
        m_next = which;
}

void MentionScoringJob::beginRound()
{
    m_which = std::exchange(m_next, std::nullopt).value_or(Which::Waiting);
    m_round = {};
    const auto words = m_store.read([](Connection &connection) { return storedUserDictionary(connection); });
    whenFinished(words, this, [this](const Result<UserDictionary> &result) {
        if (!result)
            return fail(result.error());
        m_dictionary = std::make_shared<const UserDictionary>(*result);
        m_walk = ScoringWalk(presentScorer(*m_dictionary), m_which);
        read();
    });
}

/// `unlessOutdated`: the scorer's name, when the words may have changed since.
Result<MentionScoringJob::ReadStep> MentionScoringJob::readBatch(Connection &connection, ScoringWalk walk, const QString &unlessOutdated)
{
    if (!unlessOutdated.isEmpty()) {
        const auto words = storedUserDictionary(connection);
        if (!words)
            return words.error();
        if (presentScorer(*words) != unlessOutdated)
            return ReadStep{.walk = std::move(walk), .batch = {}, .outdated = true};
    }
    auto batch = walk.next(connection, batchSize);
    if (!batch)
        return batch.error();
    return ReadStep{.walk = std::move(walk), .batch = std::make_shared<const ScoringBatch>(*std::move(batch))};
}

void MentionScoringJob::read()
{
    if (m_report.cancelled)
        return announce();
    const QString name = m_next ? presentScorer(*m_dictionary) : QString();
    const auto step = m_store.read([walk = m_walk, name](Connection &connection) { return readBatch(connection, walk, name); });
    whenFinished(step, this, [this](const Result<ReadStep> &result) {
        if (!result)
            return fail(result.error());
        take(*result);
    });
}

void MentionScoringJob::take(const ReadStep &step)
{
    if (step.outdated) {
        want(m_which);
        return beginRound();
    }
    m_walk = step.walk;
    if (step.batch->texts.empty())
        return endRound();
    if (m_round.read == 0)
        Q_EMIT started(m_report.progress.read + m_walk.expected());
    score(step.batch);
}

Result<MentionScoringJob::ScoredStep> MentionScoringJob::scoreBatch(const std::optional<SentimentScorer> &scorer,
                                                                    const UserDictionary &dictionary,
                                                                    const ScoringBatch &batch)
{
    const auto loaded = scorer ? Result(*scorer) : SentimentScorer::load();
    if (!loaded)
        return loaded.error();
    return ScoredStep{
        .scorer = *loaded,
        .account = batch.account,
        .scores = std::make_shared<const std::vector<ScoredMention>>(scoredMentions(*loaded, dictionary, batch.texts))};
}

void MentionScoringJob::score(const Batch &batch)
{
    const auto step = QtFuture::makeReadyFuture(true).then(
        QThreadPool::globalInstance(),
        [scorer = m_scorer, words = m_dictionary, batch](bool) { return scoreBatch(scorer, *words, *batch); });
    whenFinished(step, this, [this](const Result<ScoredStep> &result) {
        if (!result)
            return fail(result.error());
        m_scorer = result->scorer;
        write(*result);
    });
}

void MentionScoringJob::write(const ScoredStep &step)
{
    const auto texts = static_cast<qint64>(step.scores->size());
    const auto changed =
        m_store.write(m_news.due(), [account = step.account, scores = step.scores](Connection &connection) {
            return scoreMentions(connection, account, *scores);
        });
    whenFinished(changed, this, [this, texts](const Result<qint64> &result) {
        if (!result)
            return fail(result.error());
        written(texts, *result);
    });
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
    if (m_round.changed > 0 && m_round.changed < m_round.read)
        want(Which::Waiting);
    if (m_next && !m_report.cancelled)
        beginRound();
    else
        announce();
}

/// Tells the store's listeners of the batches that they were spared.
void MentionScoringJob::announce()
{
    if (!m_news.takeOwed())
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
    if (m_next && !m_report.cancelled && !m_report.error)
        return beginRound();
    const auto later = m_report.error ? std::nullopt : std::exchange(m_next, std::nullopt); // wanted after it was cancelled
    m_running = false;
    m_next.reset();
    m_scorer.reset();
    m_dictionary.reset();
    if (m_report.progress.read > 0)
        logEvent(lcScoring(), "mentions_scored"_L1,
                 {{u"changed"_s, m_report.progress.changed}, {u"cancelled"_s, m_report.cancelled}});
    Q_EMIT finished(m_report);
    if (later)
        start(*later);
}

} // namespace creatormetrics
