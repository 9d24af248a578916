// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/tiktok/tiktokresearch.h"

#include "connectors/http/jsonreader.h"
#include "connectors/tiktok/tiktokanswer.h"
#include "connectors/tiktok/tiktokrequests.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qsizetype mostEntries = 400; // four times a page
constexpr qint64 latestSecond = 253'402'300'799; // end of the year 9999

QDateTime momentOf(const JsonReader &video)
{
    const JsonReader created = video.required("create_time"_L1);
    const auto seconds = created.count();
    if (seconds && *seconds > latestSecond)
        created.reject(u"a moment in seconds"_s);
    return QDateTime::fromSecsSinceEpoch(std::min(seconds.value_or(0), latestSecond), Qt::UTC);
}

std::optional<qint64> engagementOf(const JsonReader &video)
{
    std::optional<qint64> sum;
    for (const auto name : {"like_count"_L1, "comment_count"_L1, "share_count"_L1}) {
        if (const auto part = video.member(name).count())
            sum = sum.value_or(0) + std::min(*part, qint64(1) << 60);
    }
    return sum;
}

QString addressOf(const QString &author, const QString &id)
{
    if (author.isEmpty())
        return {};
    const QString name = QString::fromLatin1(QUrl::toPercentEncoding(author));
    return u"https://www.tiktok.com/@%1/video/%2"_s.arg(name, id);
}

Mention mentionFrom(const JsonReader &video)
{
    const QString id = video.required("id"_L1).anyIdentifier();
    const QString author = video.member("username"_L1).text(200);
    return {.mentionId = id,
            .authorName = author,
            .authorFollowers = std::nullopt,
            .text = video.member("video_description"_L1).text(),
            .url = addressOf(author, id),
            .engagementCount = engagementOf(video),
            .mentionedAt = momentOf(video)};
}

/// The cursor counts what was delivered; together with the search it names the next page.
FetchTask nextPage(const FetchTask &task, const JsonReader &data)
{
    const JsonReader place = data.required("cursor"_L1);
    const qint64 cursor = place.count().value_or(0);
    if (cursor <= task.cursor.section(u':', 0, 0).toLongLong())
        place.reject(u"a place after the page just read"_s);
    FetchTask next = task;
    next.cursor = QString::number(cursor) + u':' + data.required("search_id"_L1).anyIdentifier();
    return next;
}

} // namespace

Result<Page> parseTikTokResearch(const FetchTask &task, const HttpResponse &response)
{
    const auto object = tikTokAnswer(response);
    if (!object)
        return object.error();
    std::optional<Error> problem;
    const JsonReader data = JsonReader(*object, problem).required("data"_L1);
    Page page;
    for (const JsonReader &video : data.required("videos"_L1).elements(mostEntries)) {
        Mention mention = mentionFrom(video);
        if (mention.authorName.compare(tikTokHandle(task), Qt::CaseInsensitive) != 0)
            page.mentions.push_back(std::move(mention));
    }
    if (data.required("has_more"_L1).flag())
        page.next = {nextPage(task, data)};
    return problem ? Result<Page>(*problem) : page;
}

} // namespace creatormetrics
