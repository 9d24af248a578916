// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/growth.h"
#include "models/analytics/overview.h"

#include <variant>

namespace creatormetrics {

/// What a page wants to know: one question for each kind of page, so that a page costs what it shows.
enum class PageQuestion { Overview };

/// Everything that the Overview and Growth pages show.
struct OverviewAnswer {
    Overview overview;
    Growth growth;
};

using PageAnswer = std::variant<OverviewAnswer>;

/// A page's question with what is chosen on the page itself, beyond the bar.
struct PageAsk {
    PageQuestion question = PageQuestion::Overview;

    /// The bar's query with the page's choices.
    [[nodiscard]] AnalyticsQuery refined(AnalyticsQuery query) const { return query; }

    friend bool operator==(const PageAsk &, const PageAsk &) = default;
};

/// Answers it. Runs on the store's thread.
[[nodiscard]] Result<PageAnswer> answerPage(Connection &connection, PageQuestion question, const AnalyticsQuery &query,
                                            const QDateTime &now);

/// True when there is nothing in the answer that a page could show.
[[nodiscard]] bool saysNothing(const PageAnswer &answer);

} // namespace creatormetrics
