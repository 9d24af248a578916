// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/syncrepository.h"
#include "models/sync/connector.h"
#include "models/sync/syncoccasion.h"

#include <QSet>

namespace creatormetrics {

/// What a plan depends on besides the connector.
struct PlanContext {
    Account account;
    StreamStates states; ///< sane ones
    QDateTime now; ///< UTC
    SyncOccasion occasion = SyncOccasion::ByHand;
    qint64 knownItems = 0; ///< posts stored so far, or more if the account said so; for the estimate of a walk
    QString newestPost;    ///< platform id; empty: none known
    QString newestMention; ///< platform id; empty: none known
    QDateTime newestMentionAt;
    /// By ContentItems stream: posts whose turn it is, and posts it has never asked.
    QHash<QString, QStringList> duePosts;
    QHash<QString, QStringList> unaskedPosts;
    QHash<QString, QStringList> dueMentions; ///< by MentionChecks stream: ids whose turn it is
    QHash<QString, std::vector<DateRange>> missingDays; ///< by DailySeries stream: days of its history without its first figure
    QSet<QString> walking;        ///< lists of which a walk waits in the queue
    QSet<QString> waitingHistory; ///< streams of which history waits in the queue
};

/// The calls that one sync of the account begins with, in order; lists and follow-ups grow from their answers. Streams in
/// `done` are left out. Pure: the same context gives the same plan.
[[nodiscard]] std::vector<FetchTask> planSync(const Connector &connector, const PlanContext &context,
                                              const QStringList &done = {});
/// One stream's share of it.
[[nodiscard]] std::vector<FetchTask> planStream(const Stream &stream, const PlanContext &context);
/// True where a stream's posts are chosen by age, which is done late in a pass, when its lists have told what is new.
[[nodiscard]] bool isTiered(const Stream &stream);

/// Calls and units that a plan will cost.
struct PlanCost {
    QString budget; ///< empty: unmetered calls
    qint64 calls = 0;
    qint64 units = 0;
    bool estimated = false; ///< the length of a list is not known for certain
};

/// By budget, with the follow-ups that can be foreseen.
[[nodiscard]] std::vector<PlanCost> planCost(const Connector &connector, const PlanContext &context,
                                             const std::vector<FetchTask> &plan);

} // namespace creatormetrics
