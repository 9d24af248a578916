// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/content.h"
#include "models/analytics/figureparts.h"

namespace creatormetrics {

/// One stored figure that a shown one rests on.
struct SourceRow {
    QDate day;
    Metric metric = Metric::Views;
    std::optional<qint64> value = {};
    std::optional<FetchId> fetch = {};
    std::vector<Revision> revisions = {}; ///< oldest first
    QString post = {}; ///< of publications: the post's title
};

/// The stored rows behind a figure of one account.
struct SourceRows {
    Account account = {};
    std::vector<SourceRow> rows = {}; ///< newest first
    std::vector<FetchReference> fetches = {}; ///< those that the rows and their revisions name, by id
    bool cut = false; ///< there are more posts than are told (`mostSourcePosts`)

    /// Nothing when it has gone.
    [[nodiscard]] const FetchReference *fetch(std::optional<FetchId> id) const;
};

inline constexpr qint64 mostSourcePosts = 1000;

/// The days of the range with any stored row of the figure or of what it is made of. Followers take in the day whose total
/// is told and the days between, by which it is moved. Posts are listed themselves.
[[nodiscard]] Result<SourceRows> sourceRows(Connection &connection, const AccountParts &account, Metric metric,
                                            Denominator denominator, const DateRange &range);

/// A lifetime figure of a post and the looks that it rests on.
struct PostFigure {
    Metric metric = Metric::Views;
    ContentEntry entry = {};
    std::optional<double> value = {};
    std::vector<FigurePart> parts = {}; ///< of derived figures
    SourceRows looks = {}; ///< by day; only the newest names the fetch, since the store keeps one for each post
};

/// `query` decides the denominator. NotFound when the account has no such post.
[[nodiscard]] Result<PostFigure> postFigure(Connection &connection, AccountId account, const QString &platformContentId,
                                            Metric metric, const AnalyticsQuery &query);

} // namespace creatormetrics
