// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/besttime.h"
#include "models/analytics/compare.h"
#include "models/analytics/content.h"
#include "models/analytics/contentdetail.h"
#include "models/analytics/demographics.h"
#include "models/analytics/engagement.h"
#include "models/analytics/growth.h"
#include "models/analytics/overview.h"
#include "models/presentation/mentionanswer.h"

#include <variant>

namespace creatormetrics {

/// What a page wants to know: one question for each kind of page, so that a page costs what it shows.
enum class PageQuestion { Overview, Growth, Engagement, Audience, Content, Compare, ComparePosts, Mentions };

/// How far back the Overview looks for the best time to post, at least: a few posts say nothing of 168 hours.
inline constexpr qint64 bestTimeDays = 364;

/// Everything that the Overview page shows.
struct OverviewAnswer {
    Overview overview;
    BestTime bestTime; ///< of the bar's range, or of the `bestTimeDays` up to its end when it is shorter
};

/// Everything that the Growth page shows.
struct GrowthAnswer {
    Overview overview;
    Growth growth;
    std::vector<Account> accounts; ///< the chosen ones
};

/// What stands side by side, and the course of each figure.
struct ComparePageAnswer {
    CompareAnswer figures;
    Overview overview;
};

/// Posts side by side.
struct ComparePostsAnswer {
    AnalyticsQuery query;
    std::vector<ContentDetail> posts = {}; ///< in the order asked for; the most viewed of the range when none were
};

using PageAnswer = std::variant<OverviewAnswer, GrowthAnswer, Engagement, Demographics, ContentAnswer, ComparePageAnswer, ComparePostsAnswer, MentionsAnswer>;

/// What is chosen on the Content page itself.
struct ContentPageChoice {
    Metric metric = Metric::Views;
    SortOrder order = SortOrder::Descending;
    std::vector<ContentType> types = {}; ///< empty: all
    QString search = {};
    int rows = 100; ///< of the first answer

    friend bool operator==(const ContentPageChoice &, const ContentPageChoice &) = default;
};

/// A page's question with what is chosen on the page itself, beyond the bar.
struct PageAsk {
    PageQuestion question = PageQuestion::Overview;
    ContentPageChoice content = {}; ///< for PageQuestion::Content
    MentionPageChoice mentions = {}; ///< for PageQuestion::Mentions
    Counting counting = Counting::Activity; ///< for PageQuestion::Engagement
    std::vector<ContentId> posts = {}; ///< for PageQuestion::ComparePosts; empty: the most viewed of the range

    /// The bar's query with the page's choices.
    [[nodiscard]] AnalyticsQuery refined(AnalyticsQuery query) const;

    friend bool operator==(const PageAsk &, const PageAsk &) = default;
};

/// Answers it; `query` is the refined one. Runs on the store's thread.
[[nodiscard]] Result<PageAnswer> answerPage(Connection &connection, const PageAsk &asked, const AnalyticsQuery &query,
                                            const QDateTime &now);

/// True when there is nothing in the answer that a page could show.
[[nodiscard]] bool saysNothing(const PageAnswer &answer);

} // namespace creatormetrics
