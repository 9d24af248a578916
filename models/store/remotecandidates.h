// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/store/mentionscan.h"
#include "models/store/remotescoring.h"

#include <optional>
#include <vector>

namespace creatormetrics {

/// Below this the word lists are unsure: they found no word that speaks, or did not know enough words.
inline constexpr double unsureConfidence = 0.35;

/// A mention that a remote scorer may judge: judged on this computer, not by the user, and its original not known to have gone.
struct RemoteCandidate {
    StoredMentionId id{0};
    Mention mention; ///< author, text and moment only
    QString language = {}; ///< as the scorer on this computer found it
};

/// What one look at an account's mentions found, newest first.
struct RemoteStretch {
    std::vector<RemoteCandidate> candidates;
    std::optional<MentionPlace> next = {}; ///< where the next look goes on; nothing: all were looked at
};

/// Candidates among at most `rows` of the account's mentions of the window that come after `before` in the order of the newest first. Those
/// that need no second opinion are read over, so that a look ends in time however few there are.
[[nodiscard]] Result<RemoteStretch> remoteCandidates(Connection &connection, AccountId account, RemoteScoring::Scope scope,
                                                     const MentionWindow &window, const MentionPlace &before, qint64 rows);

/// What the model said of a mention that stands as its judgement; nothing for those of another scorer.
[[nodiscard]] Result<std::optional<RemoteScore>> remoteScoreOf(Connection &connection, StoredMentionId mention);

} // namespace creatormetrics
