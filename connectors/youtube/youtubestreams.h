// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/stream.h"

#include <vector>

namespace creatormetrics {

/// Keys of the streams, as they stand in queue and reports.
inline constexpr QLatin1StringView youtubeChannel("channel");
inline constexpr QLatin1StringView youtubeUploads("uploads");
inline constexpr QLatin1StringView youtubeVideos("videos");
inline constexpr QLatin1StringView youtubeDaily("daily");
inline constexpr QLatin1StringView youtubeAgeGender("age_gender");
inline constexpr QLatin1StringView youtubeCountry("country");
inline constexpr QLatin1StringView youtubeCity("city");
inline constexpr QLatin1StringView youtubeVideoTotals("video_totals");
inline constexpr QLatin1StringView youtubeComments("comments");
inline constexpr QLatin1StringView youtubeCommentChecks("comment_checks");

/// Ids that one videos.list or comments.list call and entries that one playlistItems.list page take at most.
inline constexpr int youtubeBatch = 50;

/// Longer than YouTube exists: the window of totals over a lifetime. The request begins with YouTube's first day.
inline constexpr int youtubeLifetimeDays = 36'525;

/// What YouTube offers, in the order in which a sync runs it.
[[nodiscard]] std::vector<Stream> youtubeStreams();

} // namespace creatormetrics
