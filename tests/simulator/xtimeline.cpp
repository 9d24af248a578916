// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/xtimeline.h"

#include "tests/simulator/pagetoken.h"

#include <QStringList>

#include <algorithm>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 tokenSeed = 88; // tokens need not differ between creators: the list's name is part of them
constexpr std::size_t reachableWithoutReplies = 800;

QString field(const NamedValues &given, std::string_view name)
{
    return QString::fromStdString(valueOf(given, name).value_or(""));
}

} // namespace

std::variant<XTimelineQuery, XComplaint> XTimelineQuery::parsed(const NamedValues &given, const QString &list)
{
    XTimelineQuery query;
    if (const auto size = valueOf(given, "max_results"))
        query.size = QString::fromStdString(*size).toULongLong();
    query.after = field(given, "since_id").toLongLong();
    if (const auto until = valueOf(given, "until_id"))
        query.before = QString::fromStdString(*until).toLongLong();
    query.from = xTimeFrom(field(given, "start_time")).value_or(query.from);
    query.to = xTimeFrom(field(given, "end_time")).value_or(query.to);
    const auto excluded = field(given, "exclude").split(','_L1);
    query.withoutReposts = excluded.contains("retweets"_L1);
    query.withoutReplies = excluded.contains("replies"_L1);
    const auto token = field(given, "pagination_token");
    const auto last = token.isEmpty() ? std::nullopt : pageOffset(tokenSeed, list, token);
    if (!token.isEmpty() && !last)
        return XComplaint{u"pagination_token"_s, token,
                          u"The `pagination_token` query parameter value [%1] is not valid"_s.arg(token)};
    query.before = std::min(query.before, last.value_or(query.before));
    if (query.from >= query.to)
        return XComplaint{u"end_time"_s, field(given, "end_time"),
                          u"Invalid 'end_time'. 'end_time' must be after 'start_time'."_s};
    return query;
}

XPostPage pageOf(const std::vector<XPost> &oldestFirst, const XTimelineQuery &query, qint64 now, const QString &list)
{
    XPostPage page;
    const auto reachable = query.withoutReplies ? reachableWithoutReplies : reachablePosts;
    std::size_t reached = 0;
    for (auto post = oldestFirst.rbegin(); post != oldestFirst.rend() && reached < reachable; ++post) {
        if (!post->isVisible(now))
            continue;
        ++reached;
        if (!query.includes(post->id, post->publishedAt))
            continue;
        if (page.posts.size() == query.size) {
            page.next = pageToken(tokenSeed, list, page.posts.back().id);
            break;
        }
        page.posts.push_back(*post);
    }
    // Taken out of the page, not out of the walk, as X does.
    std::erase_if(page.posts, [&](const XPost &post) {
        return (query.withoutReposts && post.kind == XPostKind::Repost)
               || (query.withoutReplies && post.kind == XPostKind::Reply);
    });
    return page;
}

XMentionPage pageOf(const std::vector<XMention> &newestFirst, const XTimelineQuery &query, const QString &list)
{
    XMentionPage page;
    for (const auto &mention : newestFirst) {
        if (!query.includes(mention.id, mention.publishedAt))
            continue;
        if (page.mentions.size() == query.size) {
            page.next = pageToken(tokenSeed, list, page.mentions.back().id);
            break;
        }
        page.mentions.push_back(mention);
    }
    return page;
}

} // namespace creatormetrics
