// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/pagequestion.h"

#include <algorithm>

namespace creatormetrics {

namespace {

constexpr int audienceSlices = 16; ///< of a dimension, as many as a page shows

Result<PageAnswer> overviewAnswer(Connection &connection, const AnalyticsQuery &query, const QDateTime &now)
{
    auto figures = overview(connection, query, now);
    if (!figures)
        return figures.error();
    auto grown = growth(connection, query, now);
    if (!grown)
        return grown.error();
    return PageAnswer(OverviewAnswer{.overview = *std::move(figures), .growth = *std::move(grown)});
}

bool hasNothing(const OverviewAnswer &answer)
{
    return answer.overview.topContent.empty() && std::ranges::none_of(answer.overview.cards, [](const Card &card) {
               return card.value && card.metric != Metric::Posts;
           });
}

Result<PageAnswer> engagementAnswer(Connection &connection, const AnalyticsQuery &query, const QDateTime &now)
{
    auto told = engagement(connection, query, now);
    if (!told)
        return told.error();
    return PageAnswer(*std::move(told));
}

bool hasNothing(const Engagement &answer)
{
    return std::ranges::none_of(answer.total.figures, [](const EngagementFigure &figure) { return figure.value.has_value(); });
}

Result<PageAnswer> audienceAnswer(Connection &connection, const AnalyticsQuery &query, const QDateTime &now)
{
    auto told = demographics(connection, query, now);
    if (!told)
        return told.error();
    return PageAnswer(*std::move(told));
}

/// Even when nothing is told of anybody the page says why.
bool hasNothing(const Demographics &answer)
{
    return answer.accounts.empty();
}

Result<PageAnswer> contentAnswer(Connection &connection, const AnalyticsQuery &query, const QDateTime &now)
{
    auto posts = content(connection, query, now);
    if (!posts)
        return posts.error();
    return PageAnswer(*std::move(posts));
}

/// Words that no post has leave the page as it is, so that they can be changed.
bool hasNothing(const ContentAnswer &answer)
{
    return answer.matches == 0 && answer.query.search.isEmpty() && answer.query.types.empty();
}

Result<PageAnswer> compareAnswer(Connection &connection, const AnalyticsQuery &query, const QDateTime &now)
{
    auto figures = compare(connection, query, now);
    if (!figures)
        return figures.error();
    auto courses = overview(connection, query, now);
    if (!courses)
        return courses.error();
    return PageAnswer(ComparePageAnswer{.figures = *std::move(figures), .overview = *std::move(courses)});
}

bool hasNothing(const ComparePageAnswer &answer)
{
    return std::ranges::none_of(answer.figures.rows, [](const CompareRow &row) {
        return std::ranges::any_of(row.cells, [](const CompareCell &cell) { return cell.value.has_value(); });
    });
}

} // namespace

AnalyticsQuery PageAsk::refined(AnalyticsQuery query) const
{
    if (question == PageQuestion::Content) {
        query.metric = content.metric;
        query.sort = content.order;
        query.types = content.types;
        query.search = content.search;
        query.limit = content.rows;
    }
    if (question == PageQuestion::Audience)
        query.limit = audienceSlices;
    if (question == PageQuestion::Engagement)
        query.counting = counting;
    return query;
}

Result<PageAnswer> answerPage(Connection &connection, PageQuestion question, const AnalyticsQuery &query, const QDateTime &now)
{
    switch (question) {
    case PageQuestion::Overview: return overviewAnswer(connection, query, now);
    case PageQuestion::Engagement: return engagementAnswer(connection, query, now);
    case PageQuestion::Audience: return audienceAnswer(connection, query, now);
    case PageQuestion::Compare: return compareAnswer(connection, query, now);
    case PageQuestion::Content: return contentAnswer(connection, query, now);
    }
    Q_UNREACHABLE();
}

bool saysNothing(const PageAnswer &answer)
{
    return std::visit([](const auto &told) { return hasNothing(told); }, answer);
}

} // namespace creatormetrics
