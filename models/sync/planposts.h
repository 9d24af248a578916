// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/planner.h"

namespace creatormetrics {

/// The ContentList stream whose posts a ContentItems stream tells more of, or nullptr.
[[nodiscard]] const Stream *listLeadingTo(const Connector &connector, const Stream &items);
/// How far the list is walked this time.
[[nodiscard]] FetchDepth listDepth(const Stream &list, const PlanContext &context);
/// The call that begins the list; nothing while the account has none.
[[nodiscard]] std::optional<FetchTask> planList(const Stream &list, const PlanContext &context);
/// ContentItems with refresh tiers: the posts whose turn it is; and, as history, those it has never been asked for although a list
/// leads to it. `turns` false: only the latter.
[[nodiscard]] std::vector<FetchTask> planTiers(const Stream &items, const PlanContext &context, bool turns);

/// Posts that the stream's tiers are due to ask: of each tier those asked longest ago, at most the share of it that makes one round
/// in the tier's time. `waiting` are asked already.
[[nodiscard]] Result<QStringList> duePosts(Connection &connection, const Stream &items, const PlanContext &context,
                                           const QStringList &waiting);
/// Posts within the platform's memory that the stream has never asked, newest first.
[[nodiscard]] Result<QStringList> unaskedPosts(Connection &connection, const Stream &items, const PlanContext &context,
                                               const QStringList &waiting);

} // namespace creatormetrics
