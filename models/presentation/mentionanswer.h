// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/mentionauthors.h"
#include "models/analytics/mentionfeed.h"
#include "models/store/mentioncorrections.h"

namespace creatormetrics {

/// What is chosen on the Mentions page itself: which mentions stand in the list.
struct MentionPageChoice {
    std::optional<SentimentLabel> label = {};
    std::optional<qint64> minimumFollowers = {};
    std::optional<QString> language = {}; ///< ISO 639-1; empty: unsure
    bool corrected = false; ///< only what the user has judged
    std::optional<QString> postId = {}; ///< only under this post
    QString postTitle = {}; ///< how it is called
    QString search = {};
    int rows = 100; ///< of the first answer

    [[nodiscard]] MentionFilter filter() const
    {
        return {.label = label, .minimumFollowers = minimumFollowers, .language = language, .postId = postId, .corrected = corrected};
    }
    [[nodiscard]] bool isOpen() const { return !label && !minimumFollowers && !language && !corrected && !postId && search.isEmpty(); }

    friend bool operator==(const MentionPageChoice &, const MentionPageChoice &) = default;
};

/// Everything that the Mentions page shows at first: of all mentions of the bar's days and accounts, and the newest of those that
/// fit what is chosen on the page.
struct MentionsAnswer {
    MentionTimeline timeline;
    MentionAuthors authors;
    MentionFeed feed;
    QStringList foreignLanguages = {}; ///< that mentions of the accounts are written in, besides English
    std::vector<ScorerAgreement> agreements = {}; ///< of scorers and the user, over all that he judged
    QDateTime askedAt; ///< UTC
};

/// One state of the database. `query` has the words to search for and the limit of the list.
[[nodiscard]] Result<MentionsAnswer> mentionsAnswer(Connection &connection, const AnalyticsQuery &query,
                                                    const MentionFilter &filter, const QDateTime &now);

/// How many mentions fit, where that is counted and need not be looked for.
[[nodiscard]] std::optional<qint64> countedMatches(const MentionsAnswer &answer);

} // namespace creatormetrics
