// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/stream.h"

#include <vector>

namespace creatormetrics {

/// Keys of the streams, as they stand in queue and reports.
inline constexpr QLatin1StringView xProfile("profile");
inline constexpr QLatin1StringView xPosts("posts");
inline constexpr QLatin1StringView xRecentPosts("recent_posts");
inline constexpr QLatin1StringView xOlderPosts("older_posts");
inline constexpr QLatin1StringView xMentions("mentions");
inline constexpr QLatin1StringView xMentionChecks("mention_checks");

/// Entries of one page and ids of one lookup at most.
inline constexpr int xBatch = 100;
/// What X bills for each post and each user that it returns, in thousandths of a dollar (docs.x.com, pay per use, August 2026).
/// Empty answers and refusals are free.
inline constexpr qint64 xPostPrice = 5;
inline constexpr qint64 xUserPrice = 10;
/// Link clicks and profile visits are told to the author alone, for posts of this age at most.
inline constexpr int xPrivateDays = 30;

/// What X offers, in the order in which a sync runs it. The budget is "money"; the cost of a task is the most that its answer
/// can cost, `Page::cost` what it did cost.
[[nodiscard]] std::vector<Stream> xStreams();

} // namespace creatormetrics
