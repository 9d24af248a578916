// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/dataapi.h"

#include "tests/simulator/channelcomments.h"
#include "tests/simulator/dataresources.h"
#include "tests/simulator/googleerror.h"
#include "tests/simulator/pagetoken.h"

#include <QJsonArray>

#include <algorithm>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostIds = 50;
const QString commentList = u"comments"_s;

struct Call {
    const SimulatedChannel &channel;
    const NamedValues &given;
    QString base;
    QStringList parts;

    [[nodiscard]] QString value(std::string_view name) const
    {
        return QString::fromStdString(valueOf(given, name).value_or(""));
    }
};

// Lists may be repeated as well as joined by commas.
QStringList listOf(const NamedValues &given, std::string_view name)
{
    QStringList list;
    for (const auto &[key, value] : given) {
        if (key == name)
            list += QString::fromStdString(value).split(','_L1, Qt::SkipEmptyParts);
    }
    return list;
}

QJsonObject listResponse(QLatin1StringView kind, const QJsonArray &items, qint64 total, qint64 perPage)
{
    QJsonObject body{{"kind"_L1, kind},
                     {"etag"_L1, QString::number(items.size()) + '-'_L1 + QString::number(total)},
                     {"pageInfo"_L1, QJsonObject{{"totalResults"_L1, total}, {"resultsPerPage"_L1, perPage}}}};
    if (!items.isEmpty())
        body.insert("items"_L1, items);
    return body;
}

Reply bodyReply(const Call &call, const QJsonObject &body)
{
    return jsonReply(200, body, call.value("prettyPrint") != "false"_L1);
}

Reply missingFilter(const QString &names)
{
    auto error = parameterError(u"missingRequiredParameter"_s, u"parameters."_s,
                                u"No filter selected. Expected one of: %1"_s.arg(names));
    error.locationType = u"other"_s;
    return googleErrorReply(error);
}

Reply channelsList(const Call &call)
{
    const auto ids = listOf(call.given, "id");
    const bool isMine = call.value("mine") == "true"_L1;
    if (!isMine && ids.isEmpty() && call.value("forHandle").isEmpty())
        return missingFilter(u"forHandle, id, mine"_s);
    const bool isMeant = isMine || ids.contains(call.channel.id) || call.value("forHandle") == call.channel.handle;
    QJsonArray items;
    if (call.channel.plan.hasChannel && isMeant)
        items.append(channelResource(call.channel, call.parts, call.base));
    return bodyReply(call, listResponse("youtube#channelListResponse"_L1, items, items.size(), 5));
}

void addPageTokens(QJsonObject &body, const Call &call, qint64 offset, qint64 perPage)
{
    const auto list = call.channel.uploadsPlaylist();
    if (offset + perPage < static_cast<qint64>(call.channel.uploads.size()))
        body.insert("nextPageToken"_L1, pageToken(call.channel.plan.seed, list, offset + perPage));
    if (offset > 0)
        body.insert("prevPageToken"_L1, pageToken(call.channel.plan.seed, list, std::max<qint64>(0, offset - perPage)));
}

Reply playlistPage(const Call &call, qint64 offset)
{
    const auto total = static_cast<qint64>(call.channel.uploads.size());
    const auto asked = call.value("maxResults");
    const qint64 perPage = asked.isEmpty() ? 5 : asked.toLongLong();
    QJsonArray items;
    for (auto at = offset; at < std::min(total, offset + perPage); ++at)
        items.append(playlistItemResource(call.channel, static_cast<std::size_t>(at), call.parts, call.base));
    auto body = listResponse("youtube#playlistItemListResponse"_L1, items, total, perPage);
    if (perPage > 0)
        addPageTokens(body, call, offset, perPage);
    return bodyReply(call, body);
}

// Nothing for a token that is not from this list.
std::optional<qint64> offsetIn(const Call &call, const QString &list)
{
    const auto token = call.value("pageToken");
    return token.isEmpty() ? std::optional<qint64>(0) : pageOffset(call.channel.plan.seed, list, token);
}

Reply invalidPageToken()
{
    return googleErrorReply(
        parameterError(u"invalidPageToken"_s, u"pageToken"_s, u"The request specifies an invalid page token."_s));
}

Reply playlistItemsList(const Call &call)
{
    const auto list = call.value("playlistId");
    if (list.isEmpty())
        return missingFilter(u"id, playlistId"_s);
    if (list != call.channel.uploadsPlaylist() || !call.channel.plan.hasChannel) {
        return googleErrorReply(notFound(
            u"playlistNotFound"_s, u"youtube.playlistItem"_s, u"playlistId"_s,
            u"The playlist identified with the request's <code>playlistId</code> parameter cannot be found."_s));
    }
    const auto offset = offsetIn(call, list);
    return offset ? playlistPage(call, *offset) : invalidPageToken();
}

Reply commentPage(const Call &call, qint64 offset)
{
    const auto asked = call.value("maxResults");
    const qint64 perPage = asked.isEmpty() ? 20 : asked.toLongLong();
    auto comments = channelComments(call.channel, offset, perPage + 1);
    const bool hasMore = static_cast<qint64>(comments.size()) > perPage;
    if (hasMore)
        comments.pop_back();
    QJsonArray items;
    for (const auto &comment : comments)
        items.append(commentThread(call.channel, comment, call.value("textFormat") == "plainText"_L1, call.base));
    auto body = listResponse("youtube#commentThreadListResponse"_L1, items, items.size(), perPage);
    if (hasMore)
        body.insert("nextPageToken"_L1, pageToken(call.channel.plan.seed, commentList, offset + perPage));
    return bodyReply(call, body);
}

// Of all ways to ask for comments, only that by channel and in the order of time is played.
Reply commentThreadsList(const Call &call)
{
    const auto channel = call.value("allThreadsRelatedToChannelId");
    if (channel.isEmpty())
        return missingFilter(u"allThreadsRelatedToChannelId, id, videoId"_s);
    if (channel != call.channel.id || !call.channel.plan.hasChannel) {
        return googleErrorReply(notFound(
            u"channelNotFound"_s, u"youtube.commentThread"_s, u"allThreadsRelatedToChannelId"_s,
            u"The channel identified by the <code>allThreadsRelatedToChannelId</code> parameter could not be found."_s));
    }
    const auto offset = offsetIn(call, commentList);
    return offset ? commentPage(call, *offset) : invalidPageToken();
}

// By id only; how replies are asked for is not played.
Reply commentsList(const Call &call)
{
    auto ids = listOf(call.given, "id");
    ids.removeDuplicates();
    if (ids.isEmpty())
        return missingFilter(u"id, parentId"_s);
    QJsonArray items;
    constexpr qint64 all = 1'000'000;
    for (const auto &comment : channelComments(call.channel, 0, all)) {
        if (ids.contains(comment.id))
            items.append(commentResource(call.channel, comment, call.value("textFormat") == "plainText"_L1, call.base));
    }
    return bodyReply(call, listResponse("youtube#commentListResponse"_L1, items, items.size(), items.size()));
}

Reply videosList(const Call &call)
{
    auto ids = listOf(call.given, "id");
    ids.removeDuplicates();
    if (ids.isEmpty())
        return missingFilter(u"chart, id, myRating"_s);
    if (ids.size() > mostIds) {
        return googleErrorReply(parameterError(
            u"invalidFilters"_s, u"id"_s, u"The request specifies an invalid filter parameter: more than 50 ids."_s));
    }
    QJsonArray items;
    for (const auto &id : std::as_const(ids)) {
        if (const auto *video = call.channel.video(id))
            items.append(videoResource(call.channel, *video, call.parts, call.base));
    }
    auto body = listResponse("youtube#videoListResponse"_L1, items, items.size(), items.size());
    body.insert("items"_L1, items); // this list keeps the key when nothing is left
    return bodyReply(call, body);
}

struct Resource {
    QLatin1StringView path;
    QStringList parts;
    Reply (*answer)(const Call &);
};

const std::vector<Resource> &resources()
{
    static const std::vector<Resource> all = {
        {"/channels"_L1,
         {u"id"_s, u"snippet"_s, u"statistics"_s, u"contentDetails"_s, u"status"_s, u"brandingSettings"_s,
          u"topicDetails"_s, u"localizations"_s, u"contentOwnerDetails"_s, u"auditDetails"_s},
         channelsList},
        {"/playlistItems"_L1, {u"id"_s, u"snippet"_s, u"contentDetails"_s, u"status"_s}, playlistItemsList},
        {"/videos"_L1,
         {u"id"_s, u"snippet"_s, u"contentDetails"_s, u"status"_s, u"statistics"_s, u"liveStreamingDetails"_s,
          u"topicDetails"_s, u"localizations"_s, u"player"_s, u"recordingDetails"_s},
         videosList},
        {"/commentThreads"_L1, {u"id"_s, u"snippet"_s, u"replies"_s}, commentThreadsList},
        {"/comments"_L1, {u"id"_s, u"snippet"_s}, commentsList},
    };
    return all;
}

} // namespace

std::optional<Reply> answerDataCall(const SimulatedChannel &channel, const QString &path, const NamedValues &given,
                                    const QString &base)
{
    const auto found = std::find_if(resources().begin(), resources().end(),
                                    [&](const Resource &resource) { return resource.path == path; });
    if (found == resources().end())
        return std::nullopt;
    const Call call{channel, given, base, listOf(given, "part")};
    for (const auto &part : call.parts) {
        if (!found->parts.contains(part))
            return googleErrorReply(parameterError(u"unknownPart"_s, u"part"_s, u"'%1'"_s.arg(part)));
    }
    return found->answer(call);
}

} // namespace creatormetrics
