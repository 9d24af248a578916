// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

namespace creatormetrics {

/// The names in which the two dialects of X's API differ. Answers only: requests may always use the classic ones.
struct XSpelling {
    QLatin1StringView repostCount;
    QLatin1StringView postCount;
    QLatin1StringView referenced;
    QLatin1StringView history;
    QLatin1StringView note;
    QLatin1StringView problems; // what the type of a problem begins with

    [[nodiscard]] static constexpr XSpelling classic();
    [[nodiscard]] static constexpr XSpelling renamed();
};

constexpr XSpelling XSpelling::classic()
{
    return {QLatin1StringView("retweet_count"),     QLatin1StringView("tweet_count"),
            QLatin1StringView("referenced_tweets"), QLatin1StringView("edit_history_tweet_ids"),
            QLatin1StringView("note_tweet"),        QLatin1StringView("https://api.twitter.com/2/problems/")};
}

constexpr XSpelling XSpelling::renamed()
{
    return {QLatin1StringView("repost_count"),     QLatin1StringView("post_count"),
            QLatin1StringView("referenced_posts"), QLatin1StringView("edit_history_post_ids"),
            QLatin1StringView("note_post"),        QLatin1StringView("https://api.x.com/2/problems/")};
}

} // namespace creatormetrics
