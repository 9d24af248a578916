// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/tiktok/tiktokdata.h"

#include "connectors/http/jsonreader.h"
#include "connectors/tiktok/tiktokanswer.h"
#include "connectors/tiktok/tiktokerrors.h"
#include "connectors/tiktok/tiktokrequests.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

/// Five times what the API can put on a page; a longer list is no answer of this API.
constexpr qsizetype mostEntries = 100;
constexpr qint64 latestSecond = 253'402'300'799; // end of the year 9999

QString webAddress(const JsonReader &place)
{
    const QString url = place.text(4'000);
    return url.startsWith("https://"_L1) ? url : QString();
}

QDateTime secondIn(const JsonReader &place)
{
    const qint64 seconds = place.count().value_or(0);
    if (seconds == 0)
        return {};
    if (seconds > latestSecond) {
        place.reject(u"a moment in seconds"_s);
        return {};
    }
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
}

/// 0 is no length of a video; it may stand at posts of pictures.
std::optional<qint64> durationIn(const JsonReader &place)
{
    const auto seconds = place.count();
    return seconds == 0 ? std::nullopt : seconds;
}

QString handleFrom(const JsonReader &user)
{
    const QString name = user.member("username"_L1).text(200);
    return name.isEmpty() ? QString() : u'@' + name;
}

AccountProfile profileFrom(const JsonReader &user)
{
    const QString id = user.required("open_id"_L1).identifier();
    return {.platformAccountId = id,
            .title = user.member("display_name"_L1).text(),
            .handle = handleFrom(user),
            .thumbnailUrl = webAddress(user.member("avatar_url"_L1)),
            .country = {},
            .uploadsRef = id,
            .createdAt = {}};
}

MetricValues totalsFrom(const JsonReader &user)
{
    MetricValues totals;
    totals.set(Metric::Followers, user.member("follower_count"_L1).count());
    totals.set(Metric::Following, user.member("following_count"_L1).count());
    totals.set(Metric::Posts, user.member("video_count"_L1).count());
    return totals;
}

bool asksForStats(const FetchTask &task)
{
    const TikTokUserFields fields = tikTokUserFields(task);
    return fields == TikTokUserFields::All || fields == TikTokUserFields::WithoutHandle;
}

MetricValues figuresFrom(const JsonReader &video)
{
    MetricValues figures;
    figures.set(Metric::Views, video.member("view_count"_L1).count());
    figures.set(Metric::Likes, video.member("like_count"_L1).count());
    figures.set(Metric::Comments, video.member("comment_count"_L1).count());
    figures.set(Metric::Shares, video.member("share_count"_L1).count());
    return figures;
}

ContentItem itemFrom(const JsonReader &video)
{
    return {.platformContentId = video.required("id"_L1).anyIdentifier(),
            .type = ContentType::Video,
            .visibility = Visibility::Public, // others stand in no list
            .title = video.member("title"_L1).text(),
            .description = video.member("video_description"_L1).text(),
            .url = webAddress(video.member("share_url"_L1)),
            .thumbnailUrl = webAddress(video.member("cover_image_url"_L1)),
            .publishedAt = secondIn(video.member("create_time"_L1)),
            .durationSeconds = durationIn(video.member("duration"_L1)),
            .figures = figuresFrom(video)};
}

/// Every video once. `videos` must stand there: an answer that lost it would read as "all of them have gone".
std::vector<ContentItem> itemsFrom(const JsonReader &data)
{
    std::vector<ContentItem> items;
    QSet<QString> seen;
    for (const JsonReader &video : data.required("videos"_L1).elements(mostEntries)) {
        ContentItem item = itemFrom(video);
        if (seen.contains(item.platformContentId))
            continue;
        seen.insert(item.platformContentId);
        items.push_back(std::move(item));
    }
    return items;
}

/// Pages go back in time, so a cursor that does not would lead in a circle.
FetchTask nextPage(const FetchTask &task, const JsonReader &place)
{
    const qint64 cursor = place.count().value_or(0);
    if (cursor <= 0 || (!task.cursor.isEmpty() && cursor >= task.cursor.toLongLong()))
        place.reject(u"a moment before the page just read"_s);
    FetchTask next = task;
    next.cursor = QString::number(cursor);
    return next;
}

} // namespace

Result<Page> parseTikTokUser(const FetchTask &task, const HttpResponse &response)
{
    Page page;
    const auto fewer = withFewerUserFields(task);
    if (fewer && tikTokVerdict(response).lacksScope()) {
        page.next = {*fewer};
        return page;
    }
    const auto object = tikTokAnswer(response);
    if (!object)
        return object.error();
    std::optional<Error> problem;
    const JsonReader user = JsonReader(*object, problem).required("data"_L1).required("user"_L1);
    page.profile = profileFrom(user);
    page.totalsNow = totalsFrom(user);
    if (!asksForStats(task))
        page.refused = {Metric::Followers, Metric::Following, Metric::Posts};
    return problem ? Result<Page>(*problem) : page;
}

Result<Page> parseTikTokVideos(const FetchTask &task, const HttpResponse &response)
{
    const auto object = tikTokAnswer(response);
    if (!object)
        return object.error();
    std::optional<Error> problem;
    const JsonReader data = JsonReader(*object, problem).required("data"_L1);
    Page page;
    page.items = itemsFrom(data);
    const bool more = data.required("has_more"_L1).flag();
    if (more && task.depth == FetchDepth::Everything)
        page.next = {nextPage(task, data.required("cursor"_L1))};
    return problem ? Result<Page>(*problem) : page;
}

Result<Page> parseTikTokVideoQuery(const FetchTask &task, const HttpResponse &response)
{
    const auto object = tikTokAnswer(response);
    if (!object)
        return object.error();
    std::optional<Error> problem;
    Page page;
    page.missingIds = task.ids;
    for (ContentItem &item : itemsFrom(JsonReader(*object, problem).required("data"_L1))) {
        // Only what was asked for: anything else is nobody's video here.
        if (page.missingIds.removeAll(item.platformContentId) > 0)
            page.items.push_back(std::move(item));
    }
    return problem ? Result<Page>(*problem) : page;
}

} // namespace creatormetrics
