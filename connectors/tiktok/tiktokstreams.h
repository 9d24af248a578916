// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/stream.h"

#include <vector>

namespace creatormetrics {

/// Keys of the streams, as they stand in queue and reports.
inline constexpr QLatin1StringView tikTokUser("user");
inline constexpr QLatin1StringView tikTokVideos("videos");
inline constexpr QLatin1StringView tikTokVideoQuery("video_query");
inline constexpr QLatin1StringView tikTokResearch("research_mentions");

/// Videos that one video/list page and ids that one video/query call take at most.
inline constexpr int tikTokBatch = 20;
/// Days that one question of the Research API may span.
inline constexpr int tikTokResearchDays = 30;

/// What TikTok offers, in the order in which a sync runs it; `withResearch` adds the stream of the Research API.
[[nodiscard]] std::vector<Stream> tikTokStreams(bool withResearch);

} // namespace creatormetrics
