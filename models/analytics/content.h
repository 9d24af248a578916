// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/equalage.h"
#include "models/analytics/typetotals.h"
#include "models/store/contentrepository.h"

namespace creatormetrics {

/// A post as it is listed.
struct ContentEntry {
    ContentId id{0};
    AccountId account{0};
    Platform platform = Platform::YouTube;
    ContentItem item = {};
    std::optional<double> value = {}; ///< the figure that the list is ordered by
    Denominator denominator =
        Denominator::Views; ///< what its engagements are divided by: the query's, else its platform's own
    std::optional<double> engagementRate = {};
    std::optional<qint64> followersThen = {}; ///< when engagements are divided by followers
    bool followersOfAnotherDay = false; ///< the nearest day with a total is not the day of publication
    std::optional<EqualAge> equalAge = {}; ///< nothing when no look at the post stands for a compared age

    friend bool operator==(const ContentEntry &, const ContentEntry &) = default;
};

struct ContentAnswer {
    AnalyticsQuery query;
    Metric metric = Metric::Views;
    Denominator denominator = Denominator::Views; ///< of the rates by type and in total (sharedDenominator)
    qint64 matches = 0;
    /// False: more than `matches` posts have the words; types and total are then not told, and the list is still right.
    bool counted = true;
    std::vector<TypeFigures> types = {}; ///< that have matches, in enum order
    TypeFigures total = {}; ///< all types together, without a median
    std::vector<ContentEntry> entries = {}; ///< `query.limit` after the first `query.offset`

    friend bool operator==(const ContentAnswer &, const ContentAnswer &) = default;
};

/// Posts published in the query's range that are still there, of the chosen accounts, types and words, by lifetime
/// figures: ordered by the query's metric, unknown last, the newer day first among equals, then the smaller id.
/// BadInput when posts have no such figure; Storage errors pass through.
[[nodiscard]] Result<ContentAnswer> content(Connection &connection, const AnalyticsQuery &query, const QDateTime &now);

/// A stored post as it is listed, without the figure it is ordered by.
[[nodiscard]] Result<ContentEntry> contentEntry(Connection &connection, const StoredContent &stored,
                                                const Account &account, Denominator denominator);

} // namespace creatormetrics
