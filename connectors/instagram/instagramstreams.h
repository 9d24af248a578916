// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/stream.h"

#include <vector>

namespace creatormetrics {

/// Keys of the streams, as they stand in queue and reports.
inline constexpr QLatin1StringView instagramProfile("profile");
inline constexpr QLatin1StringView instagramMedia("media");
inline constexpr QLatin1StringView instagramStories("stories");
inline constexpr QLatin1StringView instagramStoryInsights("story_insights");
inline constexpr QLatin1StringView instagramDailyReach("daily_reach");
inline constexpr QLatin1StringView instagramDailyTotals("daily_totals");
inline constexpr QLatin1StringView instagramDailyFollows("daily_follows");
inline constexpr QLatin1StringView instagramMediaInsights("media_insights");
inline constexpr QLatin1StringView instagramAudienceAge("audience_age");
inline constexpr QLatin1StringView instagramAudienceGender("audience_gender");
inline constexpr QLatin1StringView instagramAudienceCountry("audience_country");
inline constexpr QLatin1StringView instagramAudienceCity("audience_city");
inline constexpr QLatin1StringView instagramComments("comments");
inline constexpr QLatin1StringView instagramTagged("tagged");
inline constexpr QLatin1StringView instagramMentionLookup("mention_lookup");

/// Posts on a page of the media list, and comments or tagged posts on a page.
inline constexpr int instagramMediaPage = 100;
inline constexpr int instagramMentionPage = 50;

/// What Instagram offers, in the order in which a sync runs it.
[[nodiscard]] std::vector<Stream> instagramStreams();

} // namespace creatormetrics
