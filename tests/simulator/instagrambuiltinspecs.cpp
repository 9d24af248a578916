// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/instagramspecs.h"

namespace creatormetrics {

QByteArray instagramBuiltInMetrics()
{
    return R"json({
 "account": {
  "reach": {"period": ["day", "week", "days_28"], "metric_type": ["time_series", "total_value"],
    "breakdown": ["media_product_type", "follow_type"]},
  "follower_count": {"period": ["day"], "metric_type": ["time_series"], "breakdown": []},
  "views": {"period": ["day"], "metric_type": ["total_value"], "breakdown": ["follow_type",
    "media_product_type"]},
  "accounts_engaged": {"period": ["day"], "metric_type": ["total_value"], "breakdown": []},
  "total_interactions": {"period": ["day"], "metric_type": ["total_value"], "breakdown": ["media_product_type"]},
  "likes": {"period": ["day"], "metric_type": ["total_value"], "breakdown": ["media_product_type"]},
  "comments": {"period": ["day"], "metric_type": ["total_value"], "breakdown": ["media_product_type"]},
  "shares": {"period": ["day"], "metric_type": ["total_value"], "breakdown": ["media_product_type"]},
  "saves": {"period": ["day"], "metric_type": ["total_value"], "breakdown": ["media_product_type"]},
  "replies": {"period": ["day"], "metric_type": ["total_value"], "breakdown": []},
  "reposts": {"period": ["day"], "metric_type": ["total_value"], "breakdown": []},
  "follows_and_unfollows": {"period": ["day"], "metric_type": ["total_value"], "breakdown": ["follow_type"],
    "min_followers": 100},
  "profile_links_taps": {"period": ["day"], "metric_type": ["total_value"],
    "breakdown": ["contact_button_type"]},
  "online_followers": {"period": ["lifetime"], "metric_type": ["default"], "breakdown": [],
    "min_followers": 100},
  "follower_demographics": {"period": ["lifetime"], "metric_type": ["total_value"], "breakdown": ["age",
    "gender", "country", "city"], "timeframe": ["this_month", "this_week"], "min_followers": 100},
  "engaged_audience_demographics": {"period": ["lifetime"], "metric_type": ["total_value"],
    "breakdown": ["age", "gender", "country", "city"], "timeframe": ["this_month", "this_week"]}},
 "media": {"metrics_by_product_type": {
  "FEED": ["views", "reach", "likes", "comments", "shares", "saved", "reposts", "total_interactions",
    "profile_visits", "profile_activity", "follows"],
  "REELS": ["views", "reach", "likes", "comments", "shares", "saved", "reposts", "total_interactions",
    "ig_reels_avg_watch_time", "ig_reels_video_view_total_time", "reels_skip_rate"],
  "STORY": ["views", "reach", "shares", "replies", "navigation", "total_interactions", "follows",
    "profile_visits", "profile_activity"]}}})json";
}

QByteArray instagramBuiltInFields()
{
    return R"json({
 "user": ["account_type", "biography", "followers_count", "follows_count", "id", "media_count", "name",
    "profile_picture_url", "user_id", "username", "website"],
 "media": ["alt_text", "caption", "comments_count", "current_live_viewer_count", "id", "is_comment_enabled",
    "is_shared_to_feed", "like_count", "media_product_type", "media_type", "media_url", "owner", "permalink",
    "shortcode", "thumbnail_url", "timestamp", "username"],
 "comment": ["from", "hidden", "id", "legacy_instagram_comment_id", "like_count", "media", "parent_id", "text",
    "timestamp", "user", "username"]})json";
}

} // namespace creatormetrics
