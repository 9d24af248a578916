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
};

/// What a connector offers to fetch: declared once, read by planner, budget and the Data page.
struct Stream {
    QString key;    ///< stable, unique within the connector ("videos")
    StreamKind kind = StreamKind::Profile;
    std::chrono::hours cadence{6};
    int lookBackDays = 0;   ///< DailySeries: recent days asked again because platforms revise them
    int windowDays = 0;     ///< Audience: length of the window
    int settleDays = 0;     ///< newest days that the platform has surely not finished
    int batch = 0;          ///< ContentItems: ids per task; ContentList: ids per page
    std::chrono::hours fullEvery{0}; ///< ContentList: how often the whole list is walked; 0 always
    QString budget;         ///< ledger that pays ("data"); empty when unmetered
    int cost = 0;           ///< units per task
    std::vector<Metric> metrics; ///< the figures it can fill
};

} // namespace creatormetrics
