// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/metric.h"

#include <QString>

#include <chrono>
#include <vector>

namespace creatormetrics {

/// What kind of thing a stream brings; the planner needs no more to plan it.
enum class StreamKind {
    Profile,     ///< the account itself and its totals of today; one task
    ContentList, ///< ids of posts, newest first, page by page
    ContentItems, ///< posts and their figures by id, `batch` ids a task
    DailySeries, ///< figures by day of a window
    Audience,    ///< shares of the audience in a window
    Mentions,    ///< what others wrote to or about the account, newest first
    MentionChecks, ///< stored mentions by id, `batch` ids a task: whether they still stand, and as what
};

/// How often the figures of posts of some age are asked again. Tiers are given youngest first; a post belongs to the first whose
/// age it does not exceed, unless it is too young for that tier: then the stream leaves it to another one.
struct RefreshTier {
    int youngerThanDays = 0; ///< 0: any age
    std::chrono::hours every{24};
    int olderThanDays = 0; ///< only posts of more days than this; 0: from the youngest on. {0, 30 days, 30}: the old ones, monthly in turn
};

/// What a connector offers to fetch: declared once, read by planner, budget and the Data page.
struct Stream {
    QString key;    ///< stable, unique within the connector ("videos")
    StreamKind kind = StreamKind::Profile;
    std::chrono::hours cadence{6};
    std::chrono::hours rest{0}; ///< an answer younger than this is not asked again, not even by hand: it would cost and say the same
    int lookBackDays = 0;   ///< DailySeries: recent days asked again because platforms revise them
    int windowDays = 0;     ///< Audience: length of the window; DailySeries: most days of one call, 0 any
    int historyDays = 0;    ///< DailySeries, ContentItems: how far back the platform remembers, 0 for ever
    int settleDays = 0;     ///< newest days that the platform has surely not finished
    int batch = 0;          ///< ContentItems: ids per task; ContentList: ids per page
    std::chrono::hours fullEvery{0}; ///< ContentList: how often the whole list is walked; 0 always
    int freshDays = 0;      ///< ContentList: a `Newest` walk goes back this far; its task's window says it. 0: one page
    bool incremental = false; ///< ContentList, Mentions: asks only what came after the newest known one, which is in `FetchTask::since`
    bool byHandle = false;  ///< Mentions: the task's reference is the account's handle (with its @), not its platform id
    QString leadsTo = {};   ///< ContentList: the ContentItems stream that tells more of its posts; with tiers, posts it never asked are history
    bool namesAll = false;  ///< ContentList: a walk to the end names every visible post, so what it lacks has gone
    std::chrono::hours checkAfter{0}; ///< MentionChecks: asks those that the platform has not been seen to have for so long
    std::vector<RefreshTier> refresh; ///< ContentItems: planned by age; empty: they follow their list only
    bool onRequest = false; ///< asked only when the user wishes it, because it costs money and tells nothing new
    bool optional = false;  ///< not every account or app may ask it: Forbidden, NotFound and Unsupported do not fail the pass
    QString budget;         ///< ledger that pays ("data"); empty when unmetered
    int cost = 0;           ///< units per task, at most
    int costPerItem = 0;    ///< units of each post or mention in an answer, where only these are paid and a refusal is free; `cost` is then a full answer's
    std::vector<Metric> metrics; ///< the figures it can fill
};

} // namespace creatormetrics
