// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/compare.h"
#include "models/analytics/content.h"
#include "models/analytics/demographics.h"
#include "models/analytics/engagement.h"
#include "models/analytics/growth.h"
#include "models/analytics/overview.h"

#include <variant>

namespace creatormetrics {

/// What a page wants to know: one question for each kind of page, so that a page costs what it shows.
enum class PageQuestion { Overview, Engagement, Audience, Content, Compare };

/// Everything that the Overview and Growth pages show.
struct OverviewAnswer {
    Overview overview;
    Growth growth;
};

/// What stands side by side, and the course of each figure.
struct ComparePageAnswer {
    CompareAnswer figures;
    Overview overview;
};

using PageAnswer = std::variant<OverviewAnswer, Engagement, Demographics, ContentAnswer, ComparePageAnswer>;

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
    Counting counting = Counting::Activity; ///< for PageQuestion::Engagement

    /// The bar's query with the page's choices.
    [[nodiscard]] AnalyticsQuery refined(AnalyticsQuery query) const;

    friend bool operator==(const PageAsk &, const PageAsk &) = default;
};

/// Answers it. Runs on the store's thread.
[[nodiscard]] Result<PageAnswer> answerPage(Connection &connection, PageQuestion question, const AnalyticsQuery &query,
                                            const QDateTime &now);

/// True when there is nothing in the answer that a page could show.
[[nodiscard]] bool saysNothing(const PageAnswer &answer);

} // namespace creatormetrics
