// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/x/xrequests.h"

#include "connectors/http/jsonrequest.h"
#include "connectors/x/xstreams.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

HttpRequest timeline(const QUrl &base, const FetchTask &task, const QString &name, QueryParameters parameters)
{
    parameters.insert(parameters.begin(), {"max_results"_L1, QString::number(xBatch)});
    if (!task.cursor.isEmpty())
        parameters.emplace_back("pagination_token"_L1, task.cursor);
    return jsonGet(base, u"users/%1/%2"_s.arg(task.reference, name), parameters);
}

HttpRequest lookup(const QUrl &base, const FetchTask &task, const QString &fields)
{
    return jsonGet(base, u"tweets"_s, {{"ids"_L1, task.ids.join(u',')}, {"tweet.fields"_L1, fields}});
}

} // namespace

HttpRequest xProfileRequest(const QUrl &base)
{
    return jsonGet(base, u"users/me"_s, {{"user.fields"_L1, u"created_at,profile_image_url,public_metrics"_s}});
}

HttpRequest xPostsRequest(const QUrl &base, const FetchTask &task)
{
    // Reposts are of no use here and billed like posts. Leaving them out does not shorten the reach of 3,200 posts.
    QueryParameters parameters{
        {"exclude"_L1, u"retweets"_s},
        {"tweet.fields"_L1, u"created_at,public_metrics,referenced_tweets,attachments,note_tweet,edit_history_tweet_ids"_s},
        {"expansions"_L1, u"attachments.media_keys"_s},
        {"media.fields"_L1, u"type,url,preview_image_url,duration_ms"_s}};
    if (task.depth == FetchDepth::Newest && !task.since.isEmpty())
        parameters.emplace_back("since_id"_L1, task.since);
    return timeline(base, task, u"tweets"_s, std::move(parameters));
}

HttpRequest xPublicFiguresRequest(const QUrl &base, const FetchTask &task)
{
    return lookup(base, task, u"created_at,public_metrics"_s);
}

HttpRequest xOwnFiguresRequest(const QUrl &base, const FetchTask &task)
{
    return lookup(base, task, u"created_at,public_metrics,non_public_metrics,organic_metrics"_s);
}

HttpRequest xMentionsRequest(const QUrl &base, const FetchTask &task)
{
    QueryParameters parameters{{"tweet.fields"_L1, u"created_at,public_metrics,referenced_tweets,in_reply_to_user_id,author_id,note_tweet"_s},
                          {"expansions"_L1, u"author_id"_s},
                          {"user.fields"_L1, u"username,public_metrics"_s}};
    // X ignores the start time beside an id.
    if (!task.since.isEmpty())
        parameters.emplace_back("since_id"_L1, task.since);
    else if (task.window)
        parameters.emplace_back("start_time"_L1, task.window->first().toString(Qt::ISODate) + "T00:00:00Z"_L1);
    return timeline(base, task, u"mentions"_s, std::move(parameters));
}

} // namespace creatormetrics
