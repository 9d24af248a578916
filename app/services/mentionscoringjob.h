// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/mentions/mentionscoring.h"
#include "models/store/store.h"

#include <QElapsedTimer>

namespace creatormetrics {

/// How a run of the scoring job ended.
struct ScoringReport {
    ScoringProgress progress; ///< of all its rounds
    std::optional<Error> error;
    bool cancelled = false;
};

/// Scores the mentions that wait for it, in the background, newest first: each batch is read and written on the store's threads and
/// scored on the global pool, so neither the window nor a sync waits for more than a batch. Lives on the main thread. Destroyed
/// in the middle of a run it leaves whole batches behind, and the next run goes on.
class MentionScoringJob : public QObject
{
    Q_OBJECT
public:
    /// `store` outlives the job.
    explicit MentionScoringJob(Store &store);

    /// Does next to nothing when no mention waits. While it runs, another round follows, for what has come meanwhile.
    void start();
    /// Ends after the batch in hand.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    void progressed(const creatormetrics::ScoringProgress &progress);
    void finished(const creatormetrics::ScoringReport &report);

private:
    struct ReadStep {
        ScoringWalk walk;
        ScoringBatch batch;
    };
    struct ScoredStep {
        SentimentScorer scorer;
        AccountId account{0};
        std::vector<ScoredMention> scores;
    };

    [[nodiscard]] static Result<ScoredStep> scoreBatch(const std::optional<SentimentScorer> &scorer,
                                                       const ScoringBatch &batch);
    void beginRound();
    void read();
    void score(const ScoringBatch &batch);
    void write(const ScoredStep &step);
    void written(qint64 texts, qint64 changed);
    void endRound();
    void announce();
    void fail(const Error &error);
    void conclude();
    [[nodiscard]] StoreTopics dueTopics();

    Store &m_store;
    ScoringWalk m_walk;
    std::optional<SentimentScorer> m_scorer; ///< loaded as long as it is needed
    ScoringReport m_report;
    ScoringProgress m_round;
    QElapsedTimer m_sinceTold;
    bool m_untold = false; ///< listeners of the store do not know of the last batches yet
    bool m_running = false;
    bool m_again = false;
};

} // namespace creatormetrics
