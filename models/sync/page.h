// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/audienceslice.h"
#include "models/domain/contentitem.h"
#include "models/domain/dailymetrics.h"
#include "models/domain/mention.h"
#include "models/sync/fetchtask.h"

#include <QStringList>

#include <vector>

namespace creatormetrics {

/// Mentions between two moments, both included (UTC).
struct MentionSpan {
    QString postId; ///< under that post only; empty: all of the account
    QDateTime from;
    QDateTime until;

    friend bool operator==(const MentionSpan &, const MentionSpan &) = default;
};

/// What one answer (or one imported file) says, and what to ask next because of it. Pure data.
struct Page {
    std::optional<AccountProfile> profile;
    /// Totals of the account right now (followers, posts, …); they belong to the day of the fetch.
    std::optional<MetricValues> totalsNow;
    std::vector<DailyMetrics> days;
    /// Items with everything the platform said about them.
    std::vector<ContentItem> items;
    std::vector<ItemFigures> itemFigures;
    std::vector<Mention> mentions;
    /// Ids of stored mentions that were asked for and have gone.
    QStringList missingMentions;
    /// Ids of stored mentions that were asked for and still stand, where the answer tells no more of them.
    QStringList standingMentions;
    /// The answer lists every mention of that span, so that a stored one which it lacks has gone.
    std::optional<MentionSpan> mentionSpan;
    /// Ids that were asked for and are not there any more (deleted, or private now).
    QStringList missingIds;
    std::vector<AudienceSlice> slices;
    /// Last day that the platform has finished, when the answer tells.
    std::optional<QDate> completeUntil;
    /// Metrics that the platform refuses to serve; known now, so the stream does not fail for them.
    std::vector<Metric> refused;
    /// How many items the platform says there are, for progress.
    std::optional<qint64> expectedItems;
    /// Units that the answer cost in truth where that is known only afterwards (X bills each post returned); nothing: the stream's cost.
    std::optional<qint64> cost;
    std::vector<FetchTask> next;
};

} // namespace creatormetrics
