// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/analyticsquery.h"
#include "models/analytics/countryparts.h"

namespace creatormetrics {

enum class ContributorKind {
    NewPost, ///< published in the range
    FormerPost, ///< published in the compared range
    OlderPost, ///< published in neither; known by looks at it
    OtherPosts, ///< all posts that are not named
    FollowersGained,
    FollowersLost,
};

/// Something that is known to have made a figure larger or smaller.
struct Contributor {
    ContributorKind kind = ContributorKind::NewPost;
    qint64 amount = 0; ///< of the change
    qint64 posts = 1; ///< how many, of OtherPosts
    std::optional<ContentId> post = {};
    QString title = {}; ///< what people call the post
    QString url = {};

    friend bool operator==(const Contributor &, const Contributor &) = default;
};

/// How a figure of an account differs from the compared range's, and what made it so.
struct Change {
    AccountId account{0};
    Platform platform = Platform::YouTube;
    Metric metric = Metric::Views;
    std::optional<qint64> value = {}; ///< sum of the known days of the range
    std::optional<qint64> previous = {}; ///< of the compared range; of as many days of it, when both are equally long
    bool complete = true; ///< every day of the range is known
    /// value - previous; with nothing to compare with, or nothing known of it, unknown.
    std::optional<qint64> amount = {};
    std::vector<Contributor> contributors = {}; ///< the largest first, of either sign
    std::optional<qint64> unexplained = {}; ///< what of the amount no contributor explains
    std::vector<CountryPart> countries =
        {}; ///< of views, where told; apart from the contributors, which they divide anew

    friend bool operator==(const Change &, const Change &) = default;
};

struct ChangedAccount {
    Account account;
    std::vector<Change> changes = {}; ///< figures that the account tells in either range, in catalogue order

    friend bool operator==(const ChangedAccount &, const ChangedAccount &) = default;
};

struct Changes {
    AnalyticsQuery query;
    /// False over long times (postcontributions.h): posts count with their lifetime figures only.
    bool looksRead = true;
    std::vector<ChangedAccount> accounts = {};

    friend bool operator==(const Changes &, const Changes &) = default;
};

/// Figures whose change is told: flows that are measured, and net followers.
[[nodiscard]] std::span<const Metric> changedMetrics();

/// What changed in the range against the compared one, by account and figure (of the query's metric, else all), with
/// what made it so: posts by what they brought (postcontributions.h), followers that came and went. `query.limit` posts
/// are named for each figure, three when there are more than four accounts; over long times only for the query's
/// metric, else views. BadInput for a metric that is no flow; Storage errors pass through.
[[nodiscard]] Result<Changes> changes(Connection &connection, const AnalyticsQuery &query, const QDateTime &now);

} // namespace creatormetrics
