// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/mention.h"
#include "models/domain/sentimentlabel.h"
#include "models/store/connection.h"

#include <optional>
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
    QByteArray sentHash = {}; ///< of a remote scorer: SHA-256 of the text as it was sent
};

/// Writes the scores in the place of former ones and counts the days anew; in the caller's transaction. A mention that has gone, is not
/// the account's or has another text by now is left alone. What the user says of a mention goes on counting instead. The hash of what was
/// sent once stays as long as the text does, so that what was said of it can be found and taken away. Gives how many differ now.
[[nodiscard]] Result<qint64> scoreMentions(Connection &connection, AccountId account, std::span<const ScoredMention> scores);

/// A stretch of time in which mentions of an account wait for a score; milliseconds since 1970 in UTC, `until` not included.
struct WaitingMentions {
    AccountId account{0};
    qint64 from = 0;
    qint64 until = 0;
    qint64 count = 0;
    bool corrected = false; ///< of mentions that the user judged, else of the others; without a scorer of both
};
/// Where neither `scorer` nor a remote one has judged every mention, the newest year of the account's zone first, mentions that the user
/// judged last; no mention belongs to two stretches. Those that have gone never wait. From what is counted by day: only mentions that
/// the user judged or that have gone are read. Without a scorer every mention waits.
[[nodiscard]] Result<std::vector<WaitingMentions>> waitingMentions(Connection &connection, const std::optional<QString> &scorer);

struct MentionText {
    StoredMentionId id{0};
    QString text;
    qint64 mentionedAt = 0; ///< milliseconds since 1970 in UTC
};
/// Mentions of `waiting` that neither `scorer` nor a remote one has judged, newest first, of those older than `after`; at most `most`.
[[nodiscard]] Result<std::vector<MentionText>> mentionsToScore(Connection &connection, const WaitingMentions &waiting,
                                                               const std::optional<QString> &scorer,
                                                               const std::optional<MentionText> &after, qint64 most);

} // namespace creatormetrics
