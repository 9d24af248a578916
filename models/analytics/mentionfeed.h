// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/analyticsquery.h"
#include "models/store/mentionscan.h"

namespace creatormetrics {

/// What mentions must be besides what the query says (accounts, platforms, days in the accounts' zones, words to search
/// for).
struct MentionFilter {
    /// `Unknown`: not scored, or nothing could be made of it.
    std::optional<SentimentLabel> label = {};
    std::optional<qint64> minimumFollowers = {}; ///< of the author; authors whose followers are not told are left out
    std::optional<QString> language = {}; ///< ISO 639-1; empty: those whose language the scorer is unsure of
    std::optional<QString> postId = {}; ///< the platform's id of the post that they stand under
    bool corrected = false; ///< only those that the user has judged
    std::optional<MentionPlace> after = {}; ///< goes on where an earlier answer ended (`MentionFeed::next`)

    friend bool operator==(const MentionFilter &, const MentionFilter &) = default;
};

struct FeedMention {
    StoredMention stored;
    Platform platform = Platform::YouTube;
};

/// Mentions, newest first.
struct MentionFeed {
    AnalyticsQuery query;
    MentionFilter filter;
    std::vector<FeedMention> mentions = {}; ///< at most `query.limit`
    /// Where to go on; nothing when there are no more. A page may come short of the limit, even be empty, and have one:
    /// so many mentions are looked at in one go and no more, to be done within a frame.
    std::optional<MentionPlace> next = {};
};

/// Only reads; Storage errors pass through.
[[nodiscard]] Result<MentionFeed> mentionFeed(Connection &connection, const AnalyticsQuery &query,
                                              const MentionFilter &filter);

/// The same asked on until the page is full, for those who wait rather than ask again.
[[nodiscard]] Result<MentionFeed> wholeMentionPage(Connection &connection, AnalyticsQuery query, const MentionFilter &filter);
/// NotFound when there is none of that id.
[[nodiscard]] Result<FeedMention> mentionById(Connection &connection, StoredMentionId id);

/// A place as text, for `--after` and the API: milliseconds and number.
[[nodiscard]] QString placeText(const MentionPlace &place);
/// BadInput when it is none.
[[nodiscard]] Result<MentionPlace> parsePlace(QStringView text);

} // namespace creatormetrics
