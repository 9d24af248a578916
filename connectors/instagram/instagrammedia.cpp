// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/instagram/instagrammedia.h"

#include "connectors/instagram/instagramanswer.h"
#include "connectors/instagram/instagramdays.h"
#include "connectors/instagram/instagramstreams.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

QString webAddress(const JsonReader &place)
{
    const QString address = place.text(4'000);
    return address.startsWith("https://"_L1) ? address : QString();
}

AccountProfile profileFrom(const JsonReader &me)
{
    const JsonReader userId = me.member("user_id"_L1);
    const QString id = userId.isPresent() ? userId.anyIdentifier() : me.required("id"_L1).anyIdentifier();
    const QString username = me.member("username"_L1).text(200);
    const QString name = me.member("name"_L1).text(200);
    return {.platformAccountId = id,
            .title = name.isEmpty() ? username : name,
            .handle = username.isEmpty() ? QString() : u'@' + username,
            .thumbnailUrl = webAddress(me.member("profile_picture_url"_L1)),
            .country = {},
            .uploadsRef = id,
            .createdAt = {}};
}

MetricValues totalsFrom(const JsonReader &me)
{
    MetricValues totals;
    totals.set(Metric::Followers, me.member("followers_count"_L1).count());
    totals.set(Metric::Following, me.member("follows_count"_L1).count());
    totals.set(Metric::Posts, me.member("media_count"_L1).count());
    return totals;
}

/// A kind that this version does not know is a post.
ContentType typeFrom(const QString &product, const QString &type)
{
    if (product == "REELS"_L1)
        return ContentType::Reel;
    if (product == "STORY"_L1)
        return ContentType::Story;
    if (type == "CAROUSEL_ALBUM"_L1)
        return ContentType::Carousel;
    if (type == "IMAGE"_L1)
        return ContentType::Image;
    return type == "VIDEO"_L1 ? ContentType::Video : ContentType::Post;
}

/// The medium itself stands in where it is a picture; that of an album is its first child, which may be a video.
QString thumbnailFrom(const JsonReader &media, const QString &type)
{
    QString thumbnail = webAddress(media.member("thumbnail_url"_L1));
    if (!thumbnail.isEmpty() || type == "VIDEO"_L1)
        return thumbnail;
    const QString medium = webAddress(media.member("media_url"_L1));
    return QUrl(medium).path().endsWith(".mp4"_L1) ? QString() : medium;
}

MetricValues figuresFrom(const JsonReader &media)
{
    MetricValues figures;
    figures.set(Metric::Likes, media.member("like_count"_L1).count()); // left out where the owner hides it
    figures.set(Metric::Comments, media.member("comments_count"_L1).count());
    return figures;
}

ContentItem itemFrom(const JsonReader &media)
{
    const QString type = media.member("media_type"_L1).text(40);
    const JsonReader posted = media.member("timestamp"_L1);
    return {.platformContentId = media.required("id"_L1).anyIdentifier(),
            .type = typeFrom(media.member("media_product_type"_L1).text(40), type),
            .visibility = Visibility::Public,
            .title = {},
            .description = media.member("caption"_L1).text(),
            .url = webAddress(media.member("permalink"_L1)),
            .thumbnailUrl = thumbnailFrom(media, type),
            .publishedAt = posted.moment(),
            .durationSeconds = std::nullopt,
            .figures = figuresFrom(media)};
}

/// Whether the page goes back beyond the window. Its last post decides: pinned ones stand first, however old.
bool endsBefore(const DateRange &window, const std::vector<ContentItem> &items)
{
    const auto dated = [](const ContentItem &item) { return item.publishedAt.isValid(); };
    const auto last = std::find_if(items.rbegin(), items.rend(), dated);
    return last != items.rend() && instagramDayOf(last->publishedAt) < window.first();
}

/// The page that follows, if the walk goes on to it.
std::optional<FetchTask> continued(const FetchTask &task, const JsonReader &answer,
                                   const std::vector<ContentItem> &items)
{
    auto next = nextPage(task, answer);
    const bool beyond = task.window && endsBefore(*task.window, items);
    if (task.depth == FetchDepth::Newest && (!task.window || beyond))
        return std::nullopt;
    if (next && beyond)
        next->backfill = true;
    return next;
}

FetchTask insightsTask(const ContentItem &story)
{
    FetchTask task;
    task.stream = instagramStoryInsights;
    task.ids = {story.platformContentId};
    return task;
}

} // namespace

Result<Page> parseInstagramProfile(const HttpResponse &response)
{
    const auto object = instagramAnswer(response);
    if (!object)
        return object.error();
    std::optional<Error> problem;
    const JsonReader me(*object, problem);
    Page page;
    page.profile = profileFrom(me);
    page.totalsNow = totalsFrom(me);
    return problem ? Result<Page>(*problem) : page;
}

Result<Page> parseInstagramMedia(const FetchTask &task, const HttpResponse &response)
{
    const auto object = instagramList(response);
    if (!object)
        return object.error();
    std::optional<Error> problem;
    const JsonReader answer(*object, problem);
    Page page;
    for (const JsonReader &media : entriesOf(answer))
        page.items.push_back(itemFrom(media));
    if (auto next = continued(task, answer, page.items))
        page.next.push_back(*std::move(next));
    return problem ? Result<Page>(*problem) : page;
}

Result<Page> parseInstagramStories(const FetchTask &task, const HttpResponse &response)
{
    const auto object = instagramList(response);
    if (!object)
        return object.error();
    std::optional<Error> problem;
    const JsonReader answer(*object, problem);
    Page page;
    for (const JsonReader &media : entriesOf(answer)) {
        ContentItem story = itemFrom(media);
        story.type = ContentType::Story;
        page.next.push_back(insightsTask(story));
        page.items.push_back(std::move(story));
    }
    if (auto next = nextPage(task, answer))
        page.next.push_back(*std::move(next));
    return problem ? Result<Page>(*problem) : page;
}

} // namespace creatormetrics
