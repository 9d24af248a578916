// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/mentionauthors.h"

namespace creatormetrics {

/// A word of texts (not of the scorer's lists) and how it parts the judged mentions that have it from the others.
struct WordDriver {
    QString word; ///< as it is written most often
    qint64 positive = 0; ///< positive mentions with it
    qint64 negative = 0;
    qint64 mentions = 0;
    double weight = 0; ///< z-score of the log-odds; above 0 it stands in positive ones more than in negative ones

    friend bool operator==(const WordDriver &, const WordDriver &) = default;
};

/// A post and what people say under it.
struct PostDriver {
    Platform platform = Platform::YouTube;
    AccountId account{0};
    QString postId; ///< the platform's
    QString title; ///< empty when the post is not known here
    MentionCounts counts = {};

    friend bool operator==(const PostDriver &, const PostDriver &) = default;
};

/// Somebody and how he speaks of the creator.
struct AuthorDriver {
    Platform platform = Platform::YouTube;
    QString name;
    std::optional<qint64> followers = {};
    MentionCounts counts = {};

    friend bool operator==(const AuthorDriver &, const AuthorDriver &) = default;
};

/// What stands behind the sentiment of a range: which words, posts and authors pull it up or down.
struct MentionDrivers {
    AnalyticsQuery query;
    std::vector<WordDriver> lifting = {}; ///< the strongest first
    std::vector<WordDriver> pulling = {};
    std::vector<PostDriver> posts = {}; ///< with the most negative mentions first, then the most mentions
    std::vector<AuthorDriver> authors = {}; ///< the same
    qint64 looked = 0; ///< mentions whose texts were looked at: the newest ones
    qint64 mentions = 0; ///< of the range

    friend bool operator==(const MentionDrivers &, const MentionDrivers &) = default;
};

/// Words by the log-odds ratio with an informative Dirichlet prior (Monroe, Colaresi & Quinn 2008, "Fightin' Words"), which keeps what is
/// merely frequent or merely rare out; a word needs three mentions and a weight beyond chance (1.96), and the creator's own names say
/// nothing. At most `query.limit` of each. Words, posts and authors are those of the `most` newest mentions, to be done within some
/// frames. Only reads; Storage errors pass through.
inline constexpr qint64 mostDriverTexts = 5'000;
[[nodiscard]] Result<MentionDrivers> mentionDrivers(Connection &connection, const AnalyticsQuery &query,
                                                    qint64 most = mostDriverTexts);

} // namespace creatormetrics
