// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/instagram/instagramrequests.h"

#include "connectors/http/jsonrequest.h"
#include "connectors/instagram/instagramdays.h"
#include "connectors/instagram/instagrammetrics.h"
#include "connectors/instagram/instagramstreams.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

QString account(const FetchTask &task)
{
    return task.reference.isEmpty() ? u"me"_s : task.reference;
}

QString post(const FetchTask &task)
{
    return task.ids.value(0);
}

HttpRequest list(const QUrl &base, const FetchTask &task, const QString &path, const QString &fields, int limit)
{
    QueryParameters parameters{{"fields"_L1, fields}, {"limit"_L1, QString::number(limit)}};
    if (!task.cursor.isEmpty())
        parameters.emplace_back("after"_L1, task.cursor);
    return jsonGet(base, path, parameters);
}

/// Figures of the account in the task's window. `until` is the end of the last day, which begins the next one.
HttpRequest accountInsights(const QUrl &base, const FetchTask &task, QueryParameters parameters)
{
    if (task.window) {
        parameters.emplace_back("since"_L1, QString::number(instagramDayStart(task.window->first())));
        parameters.emplace_back("until"_L1, QString::number(instagramDayStart(task.window->last().addDays(1))));
    }
    return jsonGet(base, account(task) + "/insights"_L1, parameters);
}

HttpRequest postInsights(const QUrl &base, const FetchTask &task, std::span<const InstagramFigure> figures)
{
    return jsonGet(base, post(task) + "/insights"_L1,
               {{"metric"_L1, namesOf(figuresAsked(figures, task.metrics)).join(u',')}});
}

QString mediaFields()
{
    return u"id,caption,media_type,media_product_type,media_url,thumbnail_url,permalink,timestamp,like_count,"
           "comments_count"_s;
}

} // namespace

HttpRequest profileRequest(const QUrl &base)
{
    return jsonGet(base, u"me"_s,
               {{"fields"_L1, u"user_id,username,name,profile_picture_url,followers_count,follows_count,"
                              "media_count"_s}});
}

HttpRequest mediaRequest(const QUrl &base, const FetchTask &task)
{
    return list(base, task, account(task) + "/media"_L1, mediaFields(), instagramMediaPage);
}

HttpRequest storiesRequest(const QUrl &base, const FetchTask &task)
{
    return list(base, task, account(task) + "/stories"_L1, mediaFields(), instagramMediaPage);
}

HttpRequest mediaInsightsRequest(const QUrl &base, const FetchTask &task)
{
    return postInsights(base, task, mediaFigures());
}

HttpRequest storyInsightsRequest(const QUrl &base, const FetchTask &task)
{
    return postInsights(base, task, storyFigures());
}

HttpRequest mediaCommentsRequest(const QUrl &base, const FetchTask &task)
{
    return list(base, task, post(task) + "/comments"_L1, u"id,text,timestamp,username,from,like_count"_s,
                instagramMentionPage);
}

HttpRequest dailyReachRequest(const QUrl &base, const FetchTask &task)
{
    return accountInsights(base, task,
                           {{"metric"_L1, u"reach"_s}, {"period"_L1, u"day"_s}, {"metric_type"_L1, u"time_series"_s}});
}

HttpRequest dailyTotalsRequest(const QUrl &base, const FetchTask &task)
{
    return accountInsights(base, task,
                           {{"metric"_L1, namesOf(figuresAsked(totalFigures(), task.metrics)).join(u',')},
                            {"period"_L1, u"day"_s},
                            {"metric_type"_L1, u"total_value"_s}});
}

HttpRequest dailyFollowsRequest(const QUrl &base, const FetchTask &task)
{
    return accountInsights(base, task,
                           {{"metric"_L1, u"follows_and_unfollows"_s},
                            {"period"_L1, u"day"_s},
                            {"metric_type"_L1, u"total_value"_s},
                            {"breakdown"_L1, u"follow_type"_s}});
}

HttpRequest audienceRequest(const QUrl &base, const FetchTask &task, QLatin1StringView breakdown)
{
    return jsonGet(base, account(task) + "/insights"_L1,
               {{"metric"_L1, u"follower_demographics"_s},
                {"period"_L1, u"lifetime"_s},
                {"metric_type"_L1, u"total_value"_s},
                {"timeframe"_L1, u"this_month"_s},
                {"breakdown"_L1, breakdown}});
}

HttpRequest taggedRequest(const QUrl &base, const FetchTask &task)
{
    return list(base, task, account(task) + "/tags"_L1,
                u"id,caption,permalink,timestamp,username,like_count,comments_count"_s, instagramMentionPage);
}

HttpRequest mentionLookupRequest(const QUrl &base, const FetchTask &task)
{
    const bool inComment = task.ids.size() > 1;
    const QString fields =
        inComment ? u"mentioned_comment.comment_id(%1){id,text,timestamp,username,like_count}"_s.arg(task.ids.at(1))
                  : u"mentioned_media.media_id(%1){id,caption,timestamp,username,like_count,comments_count}"_s.arg(
                      post(task));
    return jsonGet(base, account(task), {{"fields"_L1, fields}});
}

} // namespace creatormetrics
