// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/mentionscores.h"

namespace creatormetrics {

/// What the user says of a mention instead of the scorer.
struct MentionCorrection {
    StoredMentionId id{0};
    /// Positive, Neutral or Negative; nothing takes an earlier correction back.
    std::optional<SentimentLabel> label = {};

    friend bool operator==(const MentionCorrection &, const MentionCorrection &) = default;
};

/// Writes what the user says and counts the days anew; in the caller's transaction. What the scorer said stays beside it. Mentions that
/// are not there and those that say so already are left out. Gives what stood before, which written again in its order takes all back.
/// BadInput for a label of Unknown.
[[nodiscard]] Result<std::vector<MentionCorrection>>
correctMentions(Connection &connection, std::span<const MentionCorrection> corrections, const QDateTime &now);

/// How the judgements of one scorer compare with those of the user, of the mentions that the user judged.
struct ScorerAgreement {
    QString scorer; ///< never empty
    qint64 judged = 0; ///< mentions that both have judged, those that the scorer could make nothing of included
    qint64 agreed = 0;

    friend bool operator==(const ScorerAgreement &, const ScorerAgreement &) = default;
};
/// For every scorer whose judgement stands beside one of the user's, in their order. Reads an index of corrected mentions only.
[[nodiscard]] Result<std::vector<ScorerAgreement>> scorerAgreements(Connection &connection);

} // namespace creatormetrics
