// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/x/xanswer.h"
#include "connectors/x/xdata.h"
#include "connectors/x/xpost.h"
#include "connectors/x/xstreams.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qsizetype mostUsers = 1'000;

struct Author {
    QString name;
    std::optional<qint64> followers;
};
using Authors = QHash<QString, Author>;

Authors authorsIn(const std::vector<JsonReader> &users)
{
    Authors authors;
    for (const JsonReader &user : users) {
        authors.insert(xId(user.required("id"_L1)),
                       {.name = user.required("username"_L1).identifier(),
                        .followers = user.member("public_metrics"_L1).member("followers_count"_L1).count()});
    }
    return authors;
}

/// Likes, replies, reposts and quotes; unknown when one of them is.
std::optional<qint64> engagementOf(const JsonReader &metrics)
{
    const auto likes = metrics.member("like_count"_L1).count();
    const auto replies = metrics.member("reply_count"_L1).count();
    const auto shares = xShares(metrics);
    return likes && replies && shares ? std::optional(xSum(xSum(*likes, *replies), *shares)) : std::nullopt;
}

/// Whose post an answer is under, X tells for nothing; of a quoted one it does not.
QString ownPostAnswered(const JsonReader &post, const QString &creator)
{
    return xId(post.member("in_reply_to_user_id"_L1)) == creator ? xAnswered(post) : QString();
}

Mention mentionFrom(const JsonReader &post, const Author &author, const QString &creator)
{
    const QString id = xId(post.required("id"_L1));
    return {.mentionId = id,
            .authorName = author.name,
            .authorFollowers = author.followers,
            .text = xText(post),
            .url = xPostUrl(author.name, id),
            .engagementCount = engagementOf(post.member("public_metrics"_L1)),
            .mentionedAt = post.required("created_at"_L1).moment(),
            .postId = ownPostAnswered(post, creator)};
}

/// X stops at `since_id` and `start_time` by itself; a server that does not must not be paid for the rest.
bool isKnownGround(const FetchTask &task, const Mention &oldest)
{
    if (!task.since.isEmpty() && !xIsNewer(oldest.mentionId, task.since))
        return true;
    return task.window && oldest.mentionedAt.isValid() && oldest.mentionedAt.date() < task.window->first();
}

/// Adds what others wrote themselves; true when a post is reached that is known or older than what is wanted.
bool addMentions(Page &page, const FetchTask &task, const std::vector<JsonReader> &posts, const Authors &authors)
{
    bool ends = false;
    for (const JsonReader &post : posts) {
        const QString author = xId(post.member("author_id"_L1));
        Mention mention = mentionFrom(post, authors.value(author), task.reference);
        ends = ends || isKnownGround(task, mention);
        const bool byOthers = author.isEmpty() || author != task.reference;
        if (byOthers && !xIsRepost(post))
            page.mentions.push_back(std::move(mention));
    }
    return ends;
}

} // namespace

Result<Page> parseXMentions(const FetchTask &task, const HttpResponse &response)
{
    const auto object = xAnswerWithData(response);
    if (!object)
        return object.error();
    std::optional<Error> problem;
    const JsonReader answer(*object, problem);
    const auto posts = xEntries(answer);
    const auto users = answer.member("includes"_L1).member("users"_L1).elements(mostUsers);
    Page page;
    page.cost = static_cast<qint64>(posts.size()) * xPostPrice + static_cast<qint64>(users.size()) * xUserPrice;
    const bool ends = addMentions(page, task, posts, authorsIn(users));
    const QString token = xNextToken(answer, task.cursor);
    if (!token.isEmpty() && !ends) {
        page.next.push_back(task);
        page.next.back().cursor = token;
    }
    return problem ? Result<Page>(*problem) : page;
}

} // namespace creatormetrics
