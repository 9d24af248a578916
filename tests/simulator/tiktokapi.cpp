// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/tiktokapi.h"

#include "tests/simulator/bearer.h"
#include "tests/simulator/tiktokerror.h"
#include "tests/simulator/tiktokfields.h"

#include <QJsonArray>

#include <algorithm>
#include <limits>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostVideos = 20;

QJsonObject userObject(const TikTokCall &call)
{
    const auto &creator = call.creator;
    const auto profile = creator.profile(call.now);
    return {{"open_id"_L1, creator.openId()},
            {"union_id"_L1, creator.unionId()},
            {"avatar_url"_L1, call.picture(u"avatar"_s)},
            {"avatar_url_100"_L1, call.picture(u"avatar-100"_s)},
            {"avatar_large_url"_L1, call.picture(u"avatar-large"_s)},
            {"display_name"_L1, creator.name()},
            {"bio_description"_L1, creator.biography()},
            {"profile_deep_link"_L1, "https://vm.tiktok.com/ZM"_L1 + creator.openId().left(6)},
            {"is_verified"_L1, false},
            {"username"_L1, creator.handle()},
            {"follower_count"_L1, profile.followers},
            {"following_count"_L1, profile.following},
            {"likes_count"_L1, profile.likes},
            {"video_count"_L1, profile.videos}};
}

QJsonObject videoObject(const TikTokCall &call, const TikTokPost &post)
{
    const auto figures = call.creator.figures(post, call.now.date());
    const auto link = "https://www.tiktok.com/@"_L1 + call.creator.handle() + "/video/"_L1 + post.idText();
    return {{"id"_L1, post.idText()},
            {"create_time"_L1, post.publishedSeconds},
            {"cover_image_url"_L1, call.picture(post.idText())},
            {"share_url"_L1, link},
            {"video_description"_L1, post.description},
            {"duration"_L1, post.durationSeconds},
            {"height"_L1, 1'024},
            {"width"_L1, 576},
            {"title"_L1, post.title},
            {"embed_html"_L1, "<blockquote class=\"tiktok-embed\" cite=\""_L1 + link + "\"></blockquote>"_L1},
            {"embed_link"_L1, link},
            {"like_count"_L1, figures.likes},
            {"comment_count"_L1, figures.comments},
            {"share_count"_L1, figures.shares},
            {"view_count"_L1, figures.views}};
}

// A whole number in a body; nothing when it is something else.
std::optional<qint64> wholeNumber(const QJsonObject &body, QLatin1StringView name, qint64 otherwise)
{
    const auto value = body.value(name);
    if (value.isUndefined())
        return otherwise;
    const auto number = value.toInteger(std::numeric_limits<qint64>::min());
    return number == std::numeric_limits<qint64>::min() ? std::nullopt : std::optional(number);
}

Reply invalid(const TikTokCall &call, const QString &message)
{
    return tikTokError(u"invalid_params"_s, call.now, message);
}

std::span<const TikTokPost> publishedBefore(const TikTokCall &call, qint64 cursor)
{
    const auto all = call.creator.published(call.now);
    const auto end = std::lower_bound(all.begin(), all.end(), cursor, [](const TikTokPost &post, qint64 milliseconds) {
        return post.publishedSeconds * 1'000 < milliseconds;
    });
    return {all.begin(), end};
}

// Hidden videos take up room in a page and are left out of it afterwards, so that pages come up short.
Reply page(const TikTokCall &call, const QStringList &fields, qint64 cursor, qint64 size)
{
    const auto rest = publishedBefore(call, cursor);
    const auto count = std::min(static_cast<std::size_t>(size), rest.size());
    QJsonArray videos;
    for (std::size_t i = 1; i <= count; ++i) {
        const auto &post = rest[rest.size() - i];
        cursor = post.publishedSeconds * 1'000;
        if (!post.isHidden(call.now.date()))
            videos.append(only(fields, videoObject(call, post)));
    }
    return tikTokSuccess({{"videos"_L1, videos}, {"cursor"_L1, cursor}, {"has_more"_L1, rest.size() > count}},
                         call.now);
}

} // namespace

qint64 TikTokCall::expiry() const
{
    constexpr qint64 life = 21'600;
    return (now.toSecsSinceEpoch() / life + 1) * life;
}

QString TikTokCall::picture(const QString &name) const
{
    return hostOf(request) + "/image/tiktok/"_L1 + name + ".jpeg?x-expires="_L1 + QString::number(expiry())
           + "&x-signature=s"_L1;
}

Reply answerTikTokUser(const TikTokCall &call)
{
    const auto fields = tikTokUserFields(call);
    if (const auto *refused = std::get_if<Reply>(&fields))
        return *refused;
    return tikTokSuccess({{"user"_L1, only(std::get<QStringList>(fields), userObject(call))}}, call.now);
}

Reply answerTikTokVideoList(const TikTokCall &call)
{
    const auto fields = tikTokVideoFields(call);
    if (const auto *refused = std::get_if<Reply>(&fields))
        return *refused;
    const auto body = tikTokBody(call, {u"cursor"_s, u"max_count"_s});
    if (const auto *refused = std::get_if<Reply>(&body))
        return *refused;
    const auto size = wholeNumber(std::get<QJsonObject>(body), "max_count"_L1, 10);
    if (!size || *size < 1 || *size > mostVideos)
        return invalid(call, u"max_count must be between 1 and 20"_s);
    const auto cursor = wholeNumber(std::get<QJsonObject>(body), "cursor"_L1, call.now.toMSecsSinceEpoch() + 1);
    if (!cursor || *cursor < 0)
        return invalid(call, u"cursor must be a time in milliseconds"_s);
    return page(call, std::get<QStringList>(fields), *cursor, *size);
}

Reply answerTikTokVideoQuery(const TikTokCall &call)
{
    const auto fields = tikTokVideoFields(call);
    if (const auto *refused = std::get_if<Reply>(&fields))
        return *refused;
    const auto body = tikTokBody(call, {u"filters"_s});
    if (const auto *refused = std::get_if<Reply>(&body))
        return *refused;
    const auto filters = std::get<QJsonObject>(body).value("filters"_L1).toObject();
    const auto ids = filters.value("video_ids"_L1).toArray();
    if (filters.size() != 1 || ids.isEmpty() || ids.size() > mostVideos)
        return invalid(call, u"filters.video_ids must hold 1 to 20 ids"_s);
    QJsonArray videos;
    for (const auto &id : ids) {
        if (!id.isString())
            return invalid(call, u"filters.video_ids must be texts"_s);
        if (const auto *post = call.creator.post(id.toString().toLongLong(), call.now))
            videos.append(only(std::get<QStringList>(fields), videoObject(call, *post)));
    }
    return tikTokSuccess({{"videos"_L1, videos}}, call.now);
}

} // namespace creatormetrics
