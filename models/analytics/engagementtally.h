// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/engagement.h"
#include "models/analytics/figuresum.h"

namespace creatormetrics {

/// All sums of one range.
struct EngagementSums {
    std::array<FigureSum, engagementFigures.size()> figures = {};
    std::array<FigureSum, allDenominators.size()> rates = {};
    qint64 posts = 0;

    void add(const EngagementSums &other);
};

/// The days that a question about engagement adds up.
struct EngagementRanges {
    DateRange range;
    std::optional<DateRange> compared = {};
    std::vector<DateRange> buckets = {};
    std::vector<DateRange> comparedBuckets = {};
    std::vector<DateRange> earlier = {}; ///< periods before the range, nearest first, for the ordinary spread

    /// From the compared range to the range; 0 when their lengths differ, so that days have no counterpart.
    [[nodiscard]] qint64 shift() const;
    /// All of them, and the days up to tomorrow, where the newest follower total may stand.
    [[nodiscard]] DateRange span(QDate today) const;
};

/// What accounts add up to.
struct EngagementTally {
    std::array<bool, engagementFigures.size()> tells = {}; ///< some account gives it at all
    std::array<bool, allDenominators.size()> tellsRate = {};
    std::array<bool, engagementFigures.size()> newcomer =
        {}; ///< some account tells the range and nothing of the compared one
    EngagementSums range = {};
    EngagementSums compared = {};
    std::vector<EngagementSums> buckets = {};
    std::vector<EngagementSums> comparedBuckets = {};
    std::vector<EngagementSums> earlier = {};
    std::array<std::optional<double>, engagementFigures.size()> daily =
        {}; ///< sums of the accounts' averages of known days
    std::array<std::optional<double>, engagementFigures.size()> comparedDaily = {};

    explicit EngagementTally(const EngagementRanges &ranges);
    void add(const EngagementTally &other);
};

struct PlatformTally {
    Platform platform;
    EngagementTally tally;
};

/// By daily figures; platforms of the accounts in enum order.
[[nodiscard]] Result<std::vector<PlatformTally>> activityTallies(Connection &connection,
                                                                 const std::vector<Account> &accounts,
                                                                 const EngagementRanges &ranges, QDate today);
/// By lifetime figures of posts published in the ranges.
[[nodiscard]] Result<std::vector<PlatformTally>> publishedTallies(Connection &connection,
                                                                  const std::vector<Account> &accounts,
                                                                  const EngagementRanges &ranges, QDate today);

/// The tally of the account's platform, made when there is none.
[[nodiscard]] EngagementTally &tallyOf(std::vector<PlatformTally> &tallies, Platform platform,
                                       const EngagementRanges &ranges);

} // namespace creatormetrics
