// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/mention.h"
#include "models/domain/sentimentlabel.h"
#include "models/store/connection.h"

#include <span>
#include <vector>

namespace creatormetrics {

/// What a scorer made of a mention, as it is stored.
struct MentionSentiment {
    QString scorer; ///< which one and in which version ("vader 1"); never empty
    double score = 0; ///< -1..1
    SentimentLabel label = SentimentLabel::Unknown;
    double confidence = 0; ///< 0..1
    QString language = {}; ///< ISO 639-1; empty when unsure

    friend bool operator==(const MentionSentiment &, const MentionSentiment &) = default;
};

struct ScoredMention {
    StoredMentionId id{0};
    QString text; ///< what was scored
    MentionSentiment sentiment;
};

/// Writes the scores in the place of former ones and counts the days anew; in the caller's transaction. A mention that has gone, is not
/// the account's or has another text by now is left alone. Gives how many differ now.
[[nodiscard]] Result<qint64> scoreMentions(Connection &connection, AccountId account, std::span<const ScoredMention> scores);

struct MentionText {
    StoredMentionId id{0};
    QString text;
};
/// Mentions of the account that `scorer` has not judged, ascending by id, of those after `after`; at most `most`.
[[nodiscard]] Result<std::vector<MentionText>> mentionsToScore(Connection &connection, AccountId account, const QString &scorer,
                                                               StoredMentionId after, qint64 most);

} // namespace creatormetrics
