// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/instagramnodes.h"

#include "tests/simulator/instagramfields.h"
#include "tests/simulator/instagraminsights.h"
#include "tests/simulator/instagrampaging.h"
#include "tests/simulator/instagramtext.h"
#include "tests/simulator/seededrandom.h"
#include "tests/simulator/simulatedclock.h"

#include <QJsonArray>

#include <algorithm>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

constexpr auto tagTopic = static_cast<SeededRandom::Topic>(140);
constexpr qint64 dayLength = 86'400'000;
constexpr std::size_t reachableMedia = 10'000;
constexpr qint64 tagDays = 30;

QString mediaType(InstagramKind kind, qint64 slot)
{
    if (kind == InstagramKind::Carousel)
        return u"CAROUSEL_ALBUM"_s;
    const bool isVideo =
        kind == InstagramKind::Video || kind == InstagramKind::Reel || (kind == InstagramKind::Story && slot % 2 == 0);
    return isVideo ? u"VIDEO"_s : u"IMAGE"_s;
}

QString shortcode(const InstagramMedia &media)
{
    return 'D'_L1 + QString::number(media.id, 36).toUpper();
}

QString permalink(const InstagramMedia &media)
{
    const auto kind = media.kind == InstagramKind::Reel ? "reel"_L1 : "p"_L1;
    return u"https://www.instagram.com/%1/%2/"_s.arg(kind, shortcode(media));
}

// The pictures of a carousel have ids of their own, without figures.
QJsonObject children(const InstagramMedia &media)
{
    QJsonArray list;
    for (qint64 i = 1; i <= 2 + media.slot % 3; ++i)
        list.append(QJsonObject{{"id"_L1, QString::number(media.id + i * 1'000'003)}, {"media_type"_L1, "IMAGE"_L1}});
    return {{"data"_L1, list}};
}

QJsonValue mediaValue(const InstagramCall &call, const InstagramMedia &media, const QString &field)
{
    const bool isVideo = mediaType(media.kind, media.slot) == "VIDEO"_L1;
    const auto picture = u"%1/instagram/%2.jpg"_s.arg(call.pictures, QString::number(media.id));
    if (field == "caption"_L1)
        return call.creator.caption(media);
    if (field == "media_type"_L1)
        return mediaType(media.kind, media.slot);
    if (field == "media_product_type"_L1)
        return instagramProductType(media.kind);
    if (field == "media_url"_L1)
        return media.isFlagged ? QJsonValue(QJsonValue::Undefined) : QJsonValue(picture);
    if (field == "thumbnail_url"_L1)
        return isVideo ? QJsonValue(picture) : QJsonValue(QJsonValue::Undefined);
    if (field == "permalink"_L1)
        return permalink(media);
    if (field == "shortcode"_L1)
        return shortcode(media);
    if (field == "timestamp"_L1)
        return instagramTimeText(media.publishedAt);
    if (field == "username"_L1)
        return call.creator.username();
    if (field == "comments_count"_L1)
        return call.creator.commentCount(media, call.time());
    if (field == "children"_L1 && media.kind == InstagramKind::Carousel)
        return children(media);
    if (field == "like_count"_L1 && !media.hidesLikes)
        return call.creator.figures(media, call.time()).likes;
    return QJsonValue(QJsonValue::Undefined);
}

QJsonObject mediaJson(const InstagramCall &call, const InstagramMedia &media, const std::vector<InstagramField> &fields)
{
    QJsonObject object{{"id"_L1, QString::number(media.id)}};
    for (const auto &field : fields) {
        const auto value =
            field.name == "id"_L1 ? QJsonValue(QJsonValue::Undefined) : mediaValue(call, media, field.name);
        if (!value.isUndefined())
            object.insert(field.name, value);
    }
    return object;
}

QJsonValue userValue(const InstagramCall &call, const QString &field)
{
    const auto &creator = call.creator;
    if (field == "user_id"_L1) // as a number for some
        return creator.seed() % 3 == 0 ? QJsonValue(creator.numericId()) : QJsonValue(creator.id());
    if (field == "username"_L1)
        return creator.username();
    if (field == "name"_L1)
        return creator.name();
    if (field == "account_type"_L1)
        return creator.seed() % 2 == 0 ? "BUSINESS"_L1 : "MEDIA_CREATOR"_L1;
    if (field == "profile_picture_url"_L1)
        return u"%1/instagram/%2.jpg"_s.arg(call.pictures, creator.id());
    if (field == "followers_count"_L1)
        return creator.days().followers(pacificDay(call.now));
    if (field == "follows_count"_L1)
        return creator.following();
    if (field == "biography"_L1)
        return u"Pottery, weekly."_s;
    if (field == "website"_L1)
        return u"https://maplekiln.example"_s;
    if (field != "media_count"_L1)
        return QJsonValue(QJsonValue::Undefined);
    const auto &all = creator.media(call.time());
    return static_cast<qint64>(std::count_if(
        all.begin(), all.end(), [&call](const InstagramMedia &media) { return media.isVisible(call.time()); }));
}

QJsonValue commentValue(const InstagramComment &comment, const QString &field)
{
    if (field == "text"_L1)
        return comment.text;
    if (field == "timestamp"_L1)
        return instagramTimeText(comment.publishedAt);
    if (field == "username"_L1)
        return comment.author;
    if (field == "from"_L1)
        return QJsonObject{{"id"_L1, QString::number(comment.authorId)}, {"username"_L1, comment.author}};
    if (field == "like_count"_L1)
        return comment.likes;
    if (field == "hidden"_L1)
        return comment.isHidden;
    return QJsonValue(QJsonValue::Undefined);
}

// Without `fields` Instagram gives a time and a text.
std::vector<InstagramField> commentFields(const InstagramCall &call)
{
    auto fields = instagramFields(call.value("fields"));
    if (fields.empty())
        fields = {{u"timestamp"_s, {}}, {u"text"_s, {}}};
    return fields;
}

QJsonObject commentJson(const InstagramComment &comment, const std::vector<InstagramField> &fields)
{
    QJsonObject object{{"id"_L1, QString::number(comment.id)}};
    for (const auto &field : fields) {
        const auto value = commentValue(comment, field.name);
        if (!value.isUndefined())
            object.insert(field.name, value);
    }
    return object;
}

struct TaggedPost {
    qint64 publishedAt = 0;
    QJsonObject json;
};

TaggedPost taggedPost(const InstagramCreator &creator, qint64 day)
{
    SeededRandom random(creator.seed(), tagTopic, day);
    const auto at = day * dayLength + random.below(dayLength) / 1'000 * 1'000;
    const auto id = 18'500'000'000'000'001 + random.below(400'000'000'000'000) * 2;
    return {at,
            {{"id"_L1, QString::number(id)},
             {"caption"_L1, "With "_L1 + creator.username()},
             {"media_type"_L1, "IMAGE"_L1},
             {"media_product_type"_L1, "FEED"_L1},
             {"permalink"_L1, u"https://www.instagram.com/p/D%1/"_s.arg(QString::number(id, 36).toUpper())},
             {"timestamp"_L1, instagramTimeText(at)},
             {"username"_L1, instagramAuthor(random.next() % 200)},
             {"like_count"_L1, random.below(90)},
             {"comments_count"_L1, random.below(9)}}};
}

QJsonObject onlyAsked(const QJsonObject &whole, const std::vector<InstagramField> &fields)
{
    QJsonObject asked{{"id"_L1, whole.value("id"_L1)}};
    for (const auto &field : fields) {
        if (whole.contains(field.name))
            asked.insert(field.name, whole.value(field.name));
    }
    return asked;
}

} // namespace

InstagramAnswer instagramUser(const InstagramCall &call)
{
    const auto fields = instagramFields(call.value("fields"));
    if (const auto error = unknownField(fields, call.specs.userFields, u"IGUser"_s))
        return *error;
    QJsonObject object{{"id"_L1, QString::number(call.creator.appScopedId())}};
    for (const auto &field : fields) {
        const auto value = userValue(call, field.name);
        if (!value.isUndefined())
            object.insert(field.name, value);
    }
    return object;
}

InstagramAnswer instagramMediaNode(const InstagramCall &call, const InstagramMedia &media)
{
    const auto fields = instagramFields(call.value("fields"));
    if (const auto error = unknownField(fields, call.specs.mediaFields, u"IGMedia"_s))
        return *error;
    return mediaJson(call, media, fields);
}

InstagramAnswer instagramMediaPage(const InstagramCall &call)
{
    const auto fields = instagramFields(call.value("fields"));
    if (const auto error = unknownField(fields, call.specs.mediaFields, u"IGMedia"_s))
        return *error;
    const auto asked = InstagramPaging::parsed(call, u"media"_s, {.usual = 25, .most = 100});
    if (const auto *error = std::get_if<InstagramError>(&asked))
        return *error;
    auto paging = std::get<InstagramPaging>(asked);
    const auto &all = call.creator.media(call.time());
    std::size_t reached = 0;
    for (auto media = all.rbegin(); media != all.rend() && reached < reachableMedia && !paging.isFull(); ++media) {
        if (!media->isVisible(call.time()))
            continue;
        ++reached;
        if (paging.wants(media->slot, media->publishedAt))
            paging.add(media->slot, mediaJson(call, *media, fields));
    }
    return paging.body(call);
}

InstagramAnswer instagramStories(const InstagramCall &call)
{
    const auto fields = instagramFields(call.value("fields"));
    if (const auto error = unknownField(fields, call.specs.mediaFields, u"IGMedia"_s))
        return *error;
    QJsonArray stories;
    for (const auto &story : call.creator.stories(call.time()))
        stories.append(mediaJson(call, story, fields));
    return QJsonObject{{"data"_L1, stories}};
}

InstagramAnswer instagramComments(const InstagramCall &call, const InstagramMedia &media)
{
    const auto fields = commentFields(call);
    if (const auto error = unknownField(fields, call.specs.commentFields, u"IGComment"_s))
        return *error;
    const auto asked = InstagramPaging::parsed(call, u"comments/%1"_s.arg(media.id), {.usual = 25, .most = 50});
    if (const auto *error = std::get_if<InstagramError>(&asked))
        return *error;
    auto paging = std::get<InstagramPaging>(asked);
    for (auto number = call.creator.commentCount(media, call.time()); number > 0 && !paging.isFull(); --number) {
        const auto comment = call.creator.comment(media, number - 1, call.time());
        if (paging.wants(number, comment.publishedAt))
            paging.add(number, commentJson(comment, fields));
    }
    return paging.body(call);
}

InstagramAnswer instagramTags(const InstagramCall &call)
{
    const auto fields = instagramFields(call.value("fields"));
    if (const auto error = unknownField(fields, call.specs.mediaFields, u"IGMedia"_s))
        return *error;
    const auto asked = InstagramPaging::parsed(call, u"tags"_s, {.usual = 25, .most = 100});
    if (const auto *error = std::get_if<InstagramError>(&asked))
        return *error;
    auto paging = std::get<InstagramPaging>(asked);
    const auto today = call.time() / dayLength;
    for (auto day = today - 1; day >= today - tagDays && !paging.isFull(); --day) {
        const auto post = taggedPost(call.creator, day);
        if (paging.wants(day, post.publishedAt))
            paging.add(day, onlyAsked(post.json, fields));
    }
    return paging.body(call);
}

} // namespace creatormetrics
