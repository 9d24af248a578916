// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/pagequestion.h"

#include "models/analytics/figureset.h"

#include <algorithm>

namespace creatormetrics {

namespace {

constexpr int comparedPosts = 3; ///< when none were chosen
constexpr int audienceSlices = 30; ///< of a dimension, as many as a page shows

Result<PageAnswer> overviewAnswer(Connection &connection, const AnalyticsQuery &query, const QDateTime &now)
{
    auto figures = overview(connection, query, now);
    if (!figures)
        return figures.error();
    AnalyticsQuery longer = query;
    longer.range = DateRange::endingAt(query.range.last(), std::max(query.range.days(), bestTimeDays));
    auto hours = bestTime(connection, longer, now);
    if (!hours)
        return hours.error();
    return PageAnswer(OverviewAnswer{.overview = *std::move(figures), .bestTime = *std::move(hours)});
}

bool hasNothing(const Overview &answer)
{
    return answer.topContent.empty() && std::ranges::none_of(answer.cards, [](const Card &card) {
               return card.value && card.metric != Metric::Posts;
           });
}

bool hasNothing(const OverviewAnswer &answer)
{
    return hasNothing(answer.overview);
}

Result<PageAnswer> growthAnswer(Connection &connection, const AnalyticsQuery &query, const QDateTime &now)
{
    auto figures = overview(connection, query, now);
    if (!figures)
        return figures.error();
    auto grown = growth(connection, query, now);
    if (!grown)
        return grown.error();
    auto whose = chosenAccounts(connection, query.platforms, query.accounts);
    if (!whose)
        return whose.error();
    return PageAnswer(GrowthAnswer{
        .overview = *std::move(figures), .growth = *std::move(grown), .accounts = *std::move(whose)});
}

bool hasNothing(const GrowthAnswer &answer)
{
    return hasNothing(answer.overview);
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
        return row.metric != Metric::Posts
            && std::ranges::any_of(row.cells, [](const CompareCell &cell) { return cell.value.has_value(); });
    });
}

Result<std::vector<ContentId>> mostViewed(Connection &connection, AnalyticsQuery query, const QDateTime &now)
{
    query.metric = Metric::Views;
    query.limit = comparedPosts;
    const auto posts = content(connection, query, now);
    if (!posts)
        return posts.error();
    std::vector<ContentId> ids;
    std::ranges::transform(posts->entries, std::back_inserter(ids), &ContentEntry::id);
    return ids;
}

/// A post that is gone since it was chosen is left out.
Result<PageAnswer> comparePostsAnswer(Connection &connection, std::vector<ContentId> ids, const AnalyticsQuery &query,
                                      const QDateTime &now)
{
    if (ids.empty()) {
        auto leading = mostViewed(connection, query, now);
        if (!leading)
            return leading.error();
        ids = *std::move(leading);
    }
    ComparePostsAnswer answer{.query = query};
    for (const ContentId id : ids) {
        auto post = contentDetail(connection, id, now);
        if (!post && post.error().kind == ErrorKind::NotFound)
            continue;
        if (!post)
            return post.error();
        answer.posts.push_back(*std::move(post));
    }
    return PageAnswer(std::move(answer));
}

/// Other posts can still be chosen.
bool hasNothing(const ComparePostsAnswer &)
{
    return false;
}

Result<PageAnswer> mentionsPageAnswer(Connection &connection, const MentionPageChoice &choice, const AnalyticsQuery &query,
                                      const QDateTime &now)
{
    auto told = mentionsAnswer(connection, query, choice.filter(), now);
    if (!told)
        return told.error();
    return PageAnswer(*std::move(told));
}

/// The page itself says why nobody speaks.
bool hasNothing(const MentionsAnswer &answer)
{
    return answer.timeline.summary.platforms.empty();
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
    if (question == PageQuestion::Mentions) {
        query.search = mentions.search;
        query.limit = mentions.rows;
    }
    if (question == PageQuestion::Audience)
        query.limit = audienceSlices;
    if (question == PageQuestion::Engagement)
        query.counting = counting;
    return query;
}

Result<PageAnswer> answerPage(Connection &connection, const PageAsk &asked, const AnalyticsQuery &query, const QDateTime &now)
{
    switch (asked.question) {
    case PageQuestion::Overview: return overviewAnswer(connection, query, now);
    case PageQuestion::Growth: return growthAnswer(connection, query, now);
    case PageQuestion::ComparePosts: return comparePostsAnswer(connection, asked.posts, query, now);
    case PageQuestion::Engagement: return engagementAnswer(connection, query, now);
    case PageQuestion::Audience: return audienceAnswer(connection, query, now);
    case PageQuestion::Compare: return compareAnswer(connection, query, now);
    case PageQuestion::Mentions: return mentionsPageAnswer(connection, asked.mentions, query, now);
    case PageQuestion::Content: return contentAnswer(connection, query, now);
    }
    Q_UNREACHABLE();
}

bool saysNothing(const PageAnswer &answer)
{
    return std::visit([](const auto &told) { return hasNothing(told); }, answer);
}

} // namespace creatormetrics
