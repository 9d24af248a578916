// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/youtube/youtuberequests.h"

#include "connectors/http/jsonrequest.h"
#include "connectors/youtube/youtubeanalytics.h"
#include "connectors/youtube/youtubestreams.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

HttpRequest report(const QUrl &base, const FetchTask &task, const QueryParameters &more)
{
    QueryParameters parameters{{"ids"_L1, u"channel==MINE"_s}};
    if (task.window) {
        parameters.emplace_back("startDate"_L1, task.window->first().toString(Qt::ISODate));
        parameters.emplace_back("endDate"_L1, task.window->last().toString(Qt::ISODate));
    }
    parameters.insert(parameters.end(), more.begin(), more.end());
    return jsonGet(base, u"reports"_s, parameters);
}

QString regionMetrics()
{
    return u"views,estimatedMinutesWatched"_s;
}

} // namespace

HttpRequest channelRequest(const QUrl &base)
{
    return jsonGet(base, u"channels"_s,
               {{"part"_L1, u"snippet,statistics,contentDetails,status"_s}, {"mine"_L1, u"true"_s}});
}

HttpRequest uploadsRequest(const QUrl &base, const FetchTask &task)
{
    QueryParameters parameters{{"part"_L1, u"contentDetails,snippet"_s},
                          {"playlistId"_L1, task.reference},
                          {"maxResults"_L1, QString::number(youtubeBatch)}};
    if (!task.cursor.isEmpty())
        parameters.emplace_back("pageToken"_L1, task.cursor);
    return jsonGet(base, u"playlistItems"_s, parameters);
}

HttpRequest videosRequest(const QUrl &base, const FetchTask &task)
{
    return jsonGet(base, u"videos"_s,
               {{"part"_L1, u"snippet,contentDetails,statistics,status,liveStreamingDetails"_s},
                {"id"_L1, task.ids.join(u',')}});
}

HttpRequest dailyRequest(const QUrl &base, const FetchTask &task)
{
    return report(base, task,
                  {{"metrics"_L1, youtubeMetricNames(task.metrics).join(u',')}, {"dimensions"_L1, u"day"_s}});
}

HttpRequest ageGenderRequest(const QUrl &base, const FetchTask &task)
{
    return report(base, task, {{"metrics"_L1, u"viewerPercentage"_s}, {"dimensions"_L1, u"ageGroup,gender"_s}});
}

HttpRequest countryRequest(const QUrl &base, const FetchTask &task)
{
    return report(base, task, {{"metrics"_L1, regionMetrics()}, {"dimensions"_L1, u"country"_s}});
}

HttpRequest cityRequest(const QUrl &base, const FetchTask &task)
{
    // A detailed report: sort and maxResults are compulsory, and the live service takes 25 rows at most.
    return report(base, task,
                  {{"metrics"_L1, regionMetrics()},
                   {"dimensions"_L1, u"city"_s},
                   {"sort"_L1, u"-views"_s},
                   {"maxResults"_L1, u"25"_s}});
}

HttpRequest videoTotalsRequest(const QUrl &base, const FetchTask &task)
{
    FetchTask lifetime = task;
    const QDate youtubeBegan(2005, 2, 14);
    if (task.window && task.window->contains(youtubeBegan))
        lifetime.window = DateRange::endingAt(task.window->last(), youtubeBegan.daysTo(task.window->last()) + 1);
    // Views only because the report must be sorted by one of its metrics; it lists the first 200 videos of that order.
    return report(base, lifetime,
                  {{"metrics"_L1, u"views,shares"_s},
                   {"dimensions"_L1, u"video"_s},
                   {"sort"_L1, u"-views"_s},
                   {"maxResults"_L1, u"200"_s}});
}

HttpRequest commentsRequest(const QUrl &base, const FetchTask &task)
{
    QueryParameters parameters{{"part"_L1, u"snippet"_s},
                          {"allThreadsRelatedToChannelId"_L1, task.reference},
                          {"order"_L1, u"time"_s},
                          {"textFormat"_L1, u"plainText"_s},
                          {"maxResults"_L1, u"100"_s}};
    if (!task.cursor.isEmpty())
        parameters.emplace_back("pageToken"_L1, task.cursor);
    return jsonGet(base, u"commentThreads"_s, parameters);
}

HttpRequest commentChecksRequest(const QUrl &base, const FetchTask &task)
{
    return jsonGet(base, u"comments"_s,
                   {{"part"_L1, u"snippet"_s}, {"id"_L1, task.ids.join(u',')}, {"textFormat"_L1, u"plainText"_s}});
}

} // namespace creatormetrics
