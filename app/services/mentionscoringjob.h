// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/sparingnews.h"
#include "models/mentions/mentionscoring.h"

#include <memory>

namespace creatormetrics {

/// How a run of the scoring job ended.
struct ScoringReport {
    ScoringProgress progress; ///< of all its rounds
    std::optional<Error> error;
    bool cancelled = false;
};

/// Scores mentions in the background with the workspace's own words, newest first: each batch is read and written on the store's threads
/// and scored on the global pool, so neither the window nor a sync waits for more than a batch. Listeners of the store are told every
/// two seconds at most, and at the end. Lives on the main thread. Destroyed in the middle of a run it leaves whole batches behind, and
/// the next run goes on.
class MentionScoringJob : public QObject
{
    Q_OBJECT
public:
    using Which = ScoringWalk::Which;

    /// `store` outlives the job.
    explicit MentionScoringJob(Store &store);

    /// Does next to nothing when no mention waits. While it runs, another round follows, for what has come meanwhile; when the words of
    /// the dictionary are others by then, it follows at once.
    void start(Which which = Which::Waiting);
    /// Ends after the batch in hand.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    /// A round begins that finds mentions to score: how many the run will have read by its end.
    void started(qint64 expected);
    void progressed(const creatormetrics::ScoringProgress &progress);
    void finished(const creatormetrics::ScoringReport &report);

private:
    // Shared, so that a thousand texts are neither copied nor let go on the main thread.
    using Batch = std::shared_ptr<const ScoringBatch>;
    using Scores = std::shared_ptr<const std::vector<ScoredMention>>;
    struct ReadStep {
        ScoringWalk walk;
        Batch batch;
        bool outdated = false; ///< the words are others by now; nothing was read
    };
    struct ScoredStep {
        SentimentScorer scorer;
        AccountId account{0};
        Scores scores;
    };

    using Dictionary = std::shared_ptr<const UserDictionary>;

    [[nodiscard]] static Result<ReadStep> readBatch(Connection &connection, ScoringWalk walk, const QString &unlessOutdated);
    [[nodiscard]] static Result<ScoredStep> scoreBatch(const std::optional<SentimentScorer> &scorer,
                                                       const UserDictionary &dictionary, const ScoringBatch &batch);
    void want(Which which);
    void beginRound();
    void read();
    void take(const ReadStep &step);
    void score(const Batch &batch);
    void write(const ScoredStep &step);
    void written(qint64 texts, qint64 changed);
    void endRound();
    void announce();
    void fail(const Error &error);
    void conclude();

    Store &m_store;
    Which m_which = Which::Waiting; ///< of the round
    std::optional<Which> m_next; ///< of another round that is wanted
    Dictionary m_dictionary; ///< of the round
    ScoringWalk m_walk;
    std::optional<SentimentScorer> m_scorer; ///< loaded as long as it is needed
    ScoringReport m_report;
    ScoringProgress m_round;
    SparingNews m_news;
    bool m_running = false;
};

} // namespace creatormetrics
