// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/mentions/scoringwalk.h"
#include "models/mentions/sentimentscorer.h"

#include <functional>
#include <span>
#include <stop_token>

namespace creatormetrics {

/// The scorer on this computer, its version and the user's words as stored scores name them ("lexicon 1", "lexicon 1 words 00c0ffee").
/// Its scores under other names are replaced.
[[nodiscard]] QString presentScorer(const UserDictionary &dictionary = {});

/// Pure: what the scorer makes of each text with the user's words, in their order.
[[nodiscard]] std::vector<ScoredMention> scoredMentions(const SentimentScorer &scorer, const UserDictionary &dictionary,
                                                        std::span<const MentionText> texts);

/// How far the scoring of stored mentions has come.
struct ScoringProgress {
    qint64 read = 0; ///< texts scored
    qint64 changed = 0; ///< mentions that carry another score now
    qint64 expected = 0; ///< mentions that waited at the start

    friend bool operator==(const ScoringProgress &, const ScoringProgress &) = default;
};

struct ScoringOrder {
    enum class Commit {
        EachBatch, ///< a transaction for every batch: what was written stays when the rest never happens
        Caller, ///< everything in the caller's transaction
    };

    ScoringWalk::Which which = ScoringWalk::Which::Waiting;
    Commit commit = Commit::EachBatch;
    qint64 batch = 1'000; ///< mentions
    std::stop_token stop = {}; ///< looked at between batches
    std::function<void(const ScoringProgress &)> told = {}; ///< after each batch
};

/// Scores stored mentions with the workspace's own words on the thread of the read-write connection, newest first. Stopped, it gives how
/// far it came.
[[nodiscard]] Result<ScoringProgress> scoreStoredMentions(Connection &connection, const SentimentScorer &scorer,
                                                          const ScoringOrder &order = {});

} // namespace creatormetrics
