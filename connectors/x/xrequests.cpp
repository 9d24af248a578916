// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/x/xrequests.h"

#include "connectors/x/xstreams.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

using Parameters = std::vector<std::pair<QLatin1StringView, QString>>;

/// Everything but the comma is escaped: QUrlQuery would leave a '+' in a page token, which servers read as a space.
HttpRequest get(const QUrl &base, const QString &path, const Parameters &parameters)
{
    QByteArray query;
    for (const auto &[name, value] : parameters) {
        query += query.isEmpty() ? "" : "&";
        query += QByteArray(name.data(), name.size()) + '=' + QUrl::toPercentEncoding(value, ",");
    }
    QUrl url = base;
    url.setPath(base.path() + u'/' + path);
    url.setQuery(QString::fromLatin1(query), QUrl::StrictMode);
    HttpRequest request;
    request.url = url;
    request.headers = {{"Accept", "application/json"}};
    return request;
}

HttpRequest timeline(const QUrl &base, const FetchTask &task, const QString &name, Parameters parameters)
{
    parameters.insert(parameters.begin(), {"max_results"_L1, QString::number(xBatch)});
    if (!task.cursor.isEmpty())
        parameters.emplace_back("pagination_token"_L1, task.cursor);
    return get(base, u"users/%1/%2"_s.arg(task.reference, name), parameters);
}

HttpRequest lookup(const QUrl &base, const FetchTask &task, const QString &fields)
{
    return get(base, u"tweets"_s, {{"ids"_L1, task.ids.join(u',')}, {"tweet.fields"_L1, fields}});
}

} // namespace

HttpRequest xProfileRequest(const QUrl &base)
{
    return get(base, u"users/me"_s, {{"user.fields"_L1, u"created_at,profile_image_url,public_metrics"_s}});
}

HttpRequest xPostsRequest(const QUrl &base, const FetchTask &task)
{
    // Reposts are of no use here and billed like posts. Leaving them out does not shorten the reach of 3,200 posts.
    Parameters parameters{
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
    Parameters parameters{{"tweet.fields"_L1, u"created_at,public_metrics,referenced_tweets,author_id,note_tweet"_s},
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
