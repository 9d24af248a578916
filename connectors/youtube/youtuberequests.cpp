// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/youtube/youtuberequests.h"

#include "connectors/youtube/youtubeanalytics.h"
#include "connectors/youtube/youtubestreams.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

using Parameters = std::vector<std::pair<QLatin1StringView, QString>>;

/// Everything but the comma is escaped: QUrlQuery would leave a '+' in a page token, which servers read as a space.
HttpRequest get(const QUrl &base, QLatin1StringView path, const Parameters &parameters)
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

HttpRequest report(const QUrl &base, const FetchTask &task, const Parameters &more)
{
    Parameters parameters{{"ids"_L1, u"channel==MINE"_s}};
    if (task.window) {
        parameters.emplace_back("startDate"_L1, task.window->first().toString(Qt::ISODate));
        parameters.emplace_back("endDate"_L1, task.window->last().toString(Qt::ISODate));
    }
    parameters.insert(parameters.end(), more.begin(), more.end());
    return get(base, "reports"_L1, parameters);
}

QString regionMetrics()
{
    return u"views,estimatedMinutesWatched"_s;
}

} // namespace

HttpRequest channelRequest(const QUrl &base)
{
    return get(base, "channels"_L1,
               {{"part"_L1, u"snippet,statistics,contentDetails,status"_s}, {"mine"_L1, u"true"_s}});
}

HttpRequest uploadsRequest(const QUrl &base, const FetchTask &task)
{
    Parameters parameters{{"part"_L1, u"contentDetails,snippet"_s},
                          {"playlistId"_L1, task.reference},
                          {"maxResults"_L1, QString::number(youtubeBatch)}};
    if (!task.cursor.isEmpty())
        parameters.emplace_back("pageToken"_L1, task.cursor);
    return get(base, "playlistItems"_L1, parameters);
}

HttpRequest videosRequest(const QUrl &base, const FetchTask &task)
{
    return get(base, "videos"_L1,
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
    Parameters parameters{{"part"_L1, u"snippet"_s},
                          {"allThreadsRelatedToChannelId"_L1, task.reference},
                          {"order"_L1, u"time"_s},
                          {"textFormat"_L1, u"plainText"_s},
                          {"maxResults"_L1, u"100"_s}};
    if (!task.cursor.isEmpty())
        parameters.emplace_back("pageToken"_L1, task.cursor);
    return get(base, "commentThreads"_L1, parameters);
}

} // namespace creatormetrics
