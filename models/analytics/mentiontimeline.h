// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/overview.h"

namespace creatormetrics {

/// Mentions of some days by what was made of them.
struct MentionCounts {
    qint64 mentions = 0;
    qint64 positive = 0;
    qint64 neutral = 0;
    qint64 negative = 0;
    qint64 unscored = 0; ///< no scorer has looked at them yet
    qint64 scores = 0; ///< sum over the positive, neutral and negative ones that a scorer judged, in ten-thousandths
    qint64 own = 0; ///< judged by the user; among the positive, neutral and negative ones, without a score

    [[nodiscard]] qint64 decided() const { return positive + neutral + negative; }
    /// Those that a scorer could make nothing of.
    [[nodiscard]] qint64 undecided() const { return mentions - unscored - decided(); }
    /// -1..1, of those with a score; nothing when there is none.
    [[nodiscard]] std::optional<double> meanScore() const;
    /// Positive among positive and negative; nothing when there is neither.
    [[nodiscard]] std::optional<double> brandHealth() const;
    /// Of the decided ones.
    [[nodiscard]] std::optional<double> share(qint64 part) const;

    MentionCounts &operator+=(const MentionCounts &other);
    friend bool operator==(const MentionCounts &, const MentionCounts &) = default;
};

struct PlatformMentions {
    Platform platform = Platform::YouTube;
    bool known = false; ///< a mention was told at some time by one of the accounts; the counts are 0 otherwise
    MentionCounts counts = {};

    friend bool operator==(const PlatformMentions &, const PlatformMentions &) = default;
};

struct ScorerMentions {
    QString scorer; ///< never empty
    MentionCounts counts;

    friend bool operator==(const ScorerMentions &, const ScorerMentions &) = default;
};

/// How the range compares with the other one: of the accounts whose first mention is from before the compared range
/// only, and of ranges equally long without the days that are not over yet (as of the account's last sync) and their
/// counterparts.
struct MentionComparison {
    qint64 accounts = 0; ///< that take part
    MentionCounts now = {};
    MentionCounts before = {};
    Delta mentions = {};
    Delta meanScore = {}; ///< difference of the means, -2..2
    Delta brandHealth = {};

    friend bool operator==(const MentionComparison &, const MentionComparison &) = default;
};

/// Mentions over the range.
struct MentionSummary {
    AnalyticsQuery query;
    MentionCounts total = {};
    std::vector<PlatformMentions> platforms = {}; ///< of the chosen accounts
    std::vector<ScorerMentions> scorers = {}; ///< who judged, "own" for the user; means and shares mix them when there are several
    std::optional<MentionComparison> comparison = {}; ///< nothing when none is asked for
    std::optional<QDate> knownSince = {}; ///< day of the first mention of any chosen account

    friend bool operator==(const MentionSummary &, const MentionSummary &) = default;
};

struct MentionBucket {
    DateRange range;
    MentionCounts total = {};
    std::vector<MentionCounts> platforms = {}; ///< in the order of the summary's
    /// In the order of the summary's, when it names several: where one takes over from another, what follows does not go on from what
    /// was before.
    std::vector<MentionCounts> scorers = {};
    bool complete = true; ///< its days are over, as of the last sync of every account that tells mentions

    friend bool operator==(const MentionBucket &, const MentionBucket &) = default;
};

struct MentionTimeline {
    MentionSummary summary;
    std::vector<MentionBucket> buckets = {};

    friend bool operator==(const MentionTimeline &, const MentionTimeline &) = default;
};

/// From the packed days alone; `now` says which days are over. Only reads; Storage errors pass through.
[[nodiscard]] Result<MentionSummary> mentionSummary(Connection &connection, const AnalyticsQuery &query,
                                                    const QDateTime &now);
[[nodiscard]] Result<MentionTimeline> mentionTimeline(Connection &connection, const AnalyticsQuery &query,
                                                      const QDateTime &now);

} // namespace creatormetrics
