// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/youtube/youtubedata.h"

#include "connectors/youtube/isoduration.h"
#include "connectors/http/httpstatus.h"
#include "connectors/http/jsonreader.h"
#include "connectors/youtube/thumbnails.h"
#include "connectors/youtube/youtubeanswer.h"
#include "connectors/youtube/youtubeerrors.h"
#include "connectors/youtube/youtubestreams.h"
#include "models/domain/platform.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

/// Four times what the API can put on a page; a longer list is no answer of this API.
constexpr qsizetype mostEntries = 200;

AccountProfile profileFrom(const JsonReader &channel)
{
    const JsonReader snippet = channel.member("snippet"_L1);
    const QString customUrl = snippet.member("customUrl"_L1).text(200);
    return {.platformAccountId = channel.required("id"_L1).identifier(),
            .title = snippet.member("title"_L1).text(),
            // A custom URL without @ is the old kind of address, which is no handle.
            .handle = customUrl.startsWith(u'@') ? customUrl : QString(),
            .thumbnailUrl = thumbnailUrl(snippet.member("thumbnails"_L1)),
            .country = snippet.member("country"_L1).text(2),
            .uploadsRef =
                channel.member("contentDetails"_L1).member("relatedPlaylists"_L1).member("uploads"_L1).identifier(),
            .createdAt = snippet.member("publishedAt"_L1).moment()};
}

MetricValues totalsFrom(const JsonReader &statistics)
{
    MetricValues totals;
    const auto subscribers = statistics.member("subscriberCount"_L1).count();
    // Where the owner hides the number, the API says 0, which is not the number.
    if (!statistics.member("hiddenSubscriberCount"_L1).flag())
        totals.set(Metric::Followers, subscribers);
    totals.set(Metric::Posts, statistics.member("videoCount"_L1).count());
    return totals;
}

/// Private and deleted videos stand in the list like any other; videos.list then tells which they are.
QString videoIdOf(const JsonReader &entry)
{
    const QString id = entry.member("contentDetails"_L1).member("videoId"_L1).identifier();
    return id.isEmpty() ? entry.member("snippet"_L1).member("resourceId"_L1).member("videoId"_L1).identifier() : id;
}

QStringList videoIdsOf(const JsonReader &answer)
{
    QStringList ids;
    for (const JsonReader &entry : answer.member("items"_L1).elements(mostEntries)) {
        const QString id = videoIdOf(entry);
        if (!id.isEmpty() && !ids.contains(id))
            ids.append(id);
    }
    return ids;
}

std::vector<FetchTask> tasksFor(const QStringList &ids)
{
    std::vector<FetchTask> tasks;
    for (qsizetype first = 0; first < ids.size(); first += youtubeBatch) {
        FetchTask task;
        task.stream = youtubeVideos;
        task.ids = ids.mid(first, youtubeBatch);
        tasks.push_back(std::move(task));
    }
    return tasks;
}

/// Nothing where the answer does not say when it was given; the stream has turns of its own too.
std::optional<FetchTask> totalsTask(const HttpResponse &response)
{
    const QDateTime now = answeredAt(response);
    if (!now.isValid())
        return std::nullopt;
    const QDate yesterday = now.toTimeZone(reportingZone(Platform::YouTube)).date().addDays(-1);
    FetchTask task;
    task.stream = youtubeVideoTotals;
    task.window = DateRange::endingAt(yesterday, youtubeLifetimeDays);
    return task;
}

/// What follows a page of a walk: the next one or, behind the last, the totals of what it has named.
std::optional<FetchTask> afterPage(const FetchTask &task, const QString &token, const HttpResponse &response)
{
    if (task.depth != FetchDepth::Everything)
        return std::nullopt;
    if (token.isEmpty())
        return totalsTask(response);
    FetchTask next = task;
    next.cursor = token;
    return next;
}

bool isMissingPlaylist(const FetchTask &task, const HttpResponse &response)
{
    return response.status == 404 && task.cursor.isEmpty()
           && refusalOf(response).reasons.contains("playlistNotFound"_L1);
}

Visibility visibilityFrom(const JsonReader &status)
{
    const QString privacy = status.member("privacyStatus"_L1).text(40);
    if (privacy.isEmpty() || privacy == "public"_L1)
        return Visibility::Public;
    // A word this version does not know is at least not "public".
    return privacy == "private"_L1 ? Visibility::Private : Visibility::Unlisted;
}

MetricValues figuresFrom(const JsonReader &statistics)
{
    MetricValues figures;
    figures.set(Metric::Views, statistics.member("viewCount"_L1).count());
    figures.set(Metric::Likes, statistics.member("likeCount"_L1).count());
    figures.set(Metric::Comments, statistics.member("commentCount"_L1).count());
    return figures;
}

ContentItem itemFrom(const JsonReader &video)
{
    const JsonReader snippet = video.member("snippet"_L1);
    const QString id = video.required("id"_L1).identifier();
    const bool broadcast = video.member("liveStreamingDetails"_L1).isPresent();
    return {.platformContentId = id,
            .type = broadcast ? ContentType::Live : ContentType::Video,
            .visibility = visibilityFrom(video.member("status"_L1)),
            .title = snippet.member("title"_L1).text(),
            .description = snippet.member("description"_L1).text(),
            .url = u"https://www.youtube.com/watch?v="_s + id,
            .thumbnailUrl = thumbnailUrl(snippet.member("thumbnails"_L1)),
            .publishedAt = snippet.member("publishedAt"_L1).moment(),
            .durationSeconds = durationSeconds(video.member("contentDetails"_L1).member("duration"_L1).text(64)),
            .figures = figuresFrom(video.member("statistics"_L1))};
}

} // namespace

Result<Page> parseChannel(const HttpResponse &response)
{
    const auto object = answerOfKind(response, "youtube#channelListResponse"_L1);
    if (!object)
        return object.error();
    std::optional<Error> problem;
    const auto channels = JsonReader(*object, problem).member("items"_L1).elements(mostEntries);
    if (channels.empty() && !problem)
        return Error{.kind = ErrorKind::NotFound, .detail = u"this Google account has no YouTube channel"_s};
    Page page;
    if (!channels.empty()) {
        page.profile = profileFrom(channels.front());
        page.totalsNow = totalsFrom(channels.front().member("statistics"_L1));
    }
    return problem ? Result<Page>(*problem) : page;
}

Result<Page> parseUploads(const FetchTask &task, const HttpResponse &response)
{
    if (isMissingPlaylist(task, response)) {
        Page empty;
        empty.expectedItems = 0;
        return empty;
    }
    const auto object = answerOfKind(response, "youtube#playlistItemListResponse"_L1);
    if (!object)
        return object.error();
    std::optional<Error> problem;
    const JsonReader answer(*object, problem);
    Page page;
    page.expectedItems = answer.member("pageInfo"_L1).member("totalResults"_L1).count();
    page.next = tasksFor(videoIdsOf(answer));
    const JsonReader cursor = answer.member("nextPageToken"_L1);
    const QString token = cursor.text(2'000);
    if (!token.isEmpty() && token == task.cursor)
        cursor.reject(u"another page than the one just read"_s);
    if (const auto next = afterPage(task, token, response))
        page.next.push_back(*next);
    return problem ? Result<Page>(*problem) : page;
}

Result<Page> parseVideos(const FetchTask &task, const HttpResponse &response)
{
    const auto object = answerOfKind(response, "youtube#videoListResponse"_L1);
    if (!object)
        return object.error();
    std::optional<Error> problem;
    Page page;
    page.missingIds = task.ids;
    for (const JsonReader &video : JsonReader(*object, problem).member("items"_L1).elements(mostEntries)) {
        ContentItem item = itemFrom(video);
        // Only what was asked for and only once: anything else is nobody's video here.
        if (page.missingIds.removeAll(item.platformContentId) > 0)
            page.items.push_back(std::move(item));
    }
    return problem ? Result<Page>(*problem) : page;
}

} // namespace creatormetrics
