// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/contentscan.h"
#include "models/store/contentgains.h"

#include <map>

namespace creatormetrics {

/// What is compared with what.
struct ComparedRanges {
    DateRange range;
    std::optional<DateRange> compared = {};
    QDate today; ///< of the account: up to which looks at posts are known
};

/// What one post adds to the change of a figure between two ranges.
struct PostContribution {
    ContentId id{0};
    qint64 amount = 0; ///< brought in the range less brought in the compared one

    friend bool operator==(const PostContribution &, const PostContribution &) = default;
};

/// What all posts of an account add to the change of one figure.
struct PostContributions {
    std::vector<PostContribution> named = {}; ///< the largest by size, the smaller id first among equals
    qint64 others = 0; ///< what the rest of the posts adds
    qint64 otherPosts = 0; ///< how many of them add anything

    friend bool operator==(const PostContributions &, const PostContributions &) = default;
};

/// Longest time from the first day of either range to today over which looks at posts are read one by one; over more, a
/// post has brought its lifetime figure in the range it was published in and nothing in others.
inline constexpr qint64 longestForLooks = 800;
[[nodiscard]] bool looksAreRead(const ComparedRanges &ranges);

/// A post brought, in the range it was published in, its lifetime figure less what looks after the range found that it
/// gained; in a range after its publication what looks of that range found. Posts that have gone, or whose day of
/// publication is unknown, count by their looks only. `metrics` are flows of contentMetrics(); at most `named` posts
/// are named for each.
[[nodiscard]] Result<std::map<Metric, PostContributions>> postContributions(Connection &connection, AccountId account,
                                                                            const ComparedRanges &ranges,
                                                                            std::span<const Metric> metrics,
                                                                            std::size_t named);

} // namespace creatormetrics
