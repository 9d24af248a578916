// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/youtube/youtubecomments.h"

#include "connectors/http/jsonreader.h"
#include "connectors/youtube/youtubeanswer.h"
#include "models/domain/platform.h"

#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qsizetype mostEntries = 400; // four times a page

/// Comments on the channel itself belong to no video and have no address of their own.
QString addressOf(const QString &video, const QString &comment)
{
    return video.isEmpty() ? QString() : u"https://www.youtube.com/watch?v=%1&lc=%2"_s.arg(video, comment);
}

/// The original is promised only to its author; the display form is asked for as plain text.
QString textOf(const JsonReader &comment)
{
    const QString original = comment.member("textOriginal"_L1).text();
    return original.isEmpty() ? comment.member("textDisplay"_L1).text() : original;
}

std::optional<qint64> sumOf(std::optional<qint64> likes, std::optional<qint64> replies)
{
    if (!likes && !replies)
        return std::nullopt;
    constexpr qint64 most = qint64(1) << 60;
    return std::min(likes.value_or(0), most) + std::min(replies.value_or(0), most);
}

Mention mentionFrom(const JsonReader &thread)
{
    const JsonReader snippet = thread.required("snippet"_L1);
    const JsonReader top = snippet.required("topLevelComment"_L1);
    const JsonReader comment = top.required("snippet"_L1);
    const QString id = top.required("id"_L1).identifier();
    const QString video = snippet.member("videoId"_L1).identifier();
    return {.mentionId = id,
            .authorName = comment.member("authorDisplayName"_L1).text(200),
            .authorFollowers = std::nullopt,
            .text = textOf(comment),
            .url = addressOf(video, id),
            .engagementCount =
                sumOf(comment.member("likeCount"_L1).count(), snippet.member("totalReplyCount"_L1).count()),
            .mentionedAt = comment.required("publishedAt"_L1).moment(),
            .postId = video};
}

Mention checkedMention(const JsonReader &entry)
{
    const JsonReader comment = entry.required("snippet"_L1);
    return {.mentionId = entry.required("id"_L1).identifier(),
            .authorName = comment.member("authorDisplayName"_L1).text(200),
            .authorFollowers = std::nullopt,
            .text = textOf(comment),
            .url = {},
            .engagementCount = std::nullopt,
            .mentionedAt = comment.required("publishedAt"_L1).moment(),
            .postId = comment.member("videoId"_L1).identifier()};
}

/// A deleted account leaves comments without an author.
QString authorOf(const JsonReader &thread)
{
    return thread.member("snippet"_L1)
        .member("topLevelComment"_L1)
        .member("snippet"_L1)
        .member("authorChannelId"_L1)
        .member("value"_L1)
        .text(200);
}

bool isKnownGround(const FetchTask &task, const Mention &mention)
{
    const QDate day = mention.mentionedAt.toTimeZone(reportingZone(Platform::YouTube)).date();
    return mention.mentionId == task.since || day < task.window->first();
}

std::optional<FetchTask> nextPage(const FetchTask &task, const JsonReader &place)
{
    const QString token = place.text(2'000);
    if (token.isEmpty())
        return std::nullopt;
    if (token == task.cursor)
        place.reject(u"another page than the one just read"_s);
    FetchTask next = task;
    next.cursor = token;
    return next;
}

} // namespace

Result<Page> parseComments(const FetchTask &task, const HttpResponse &response)
{
    const auto object = answerOfKind(response, "youtube#commentThreadListResponse"_L1);
    if (!object)
        return object.error();
    std::optional<Error> problem;
    const JsonReader answer(*object, problem);
    Page page;
    bool goesOn = task.window.has_value();
    for (const JsonReader &thread : answer.member("items"_L1).elements(mostEntries)) {
        Mention mention = mentionFrom(thread);
        goesOn = goesOn && !isKnownGround(task, mention);
        if (authorOf(thread) != task.reference)
            page.mentions.push_back(std::move(mention));
    }
    if (const auto next = nextPage(task, answer.member("nextPageToken"_L1)); next && goesOn)
        page.next = {*next};
    return problem ? Result<Page>(*problem) : page;
}

Result<Page> parseCommentChecks(const FetchTask &task, const HttpResponse &response)
{
    const auto object = answerOfKind(response, "youtube#commentListResponse"_L1);
    if (!object)
        return object.error();
    std::optional<Error> problem;
    Page page;
    page.missingMentions = task.ids;
    for (const JsonReader &entry : JsonReader(*object, problem).member("items"_L1).elements(mostEntries)) {
        Mention mention = checkedMention(entry);
        if (page.missingMentions.removeAll(mention.mentionId) > 0)
            page.mentions.push_back(std::move(mention));
    }
    return problem ? Result<Page>(*problem) : page;
}

} // namespace creatormetrics
