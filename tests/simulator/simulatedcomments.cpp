// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/simulatedcomments.h"

#include "tests/simulator/seededrandom.h"

#include <algorithm>
#include <array>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostPerVideo = 4;
constexpr qint64 talkSeconds = 40 * 86'400; // how long people go on commenting on a video

constexpr std::array<const char16_t *, 10> remarks{
    u"This is the best explanation I have seen so far, thank you!",
    u"Love it \U0001F525 when is the next one coming?",
    u"The sound is terrible, I had to stop after a minute.",
    u"Which tool is that at 3:12?",
    u"I tried this at home & it works great.",
    u"Too long, and the ending makes no sense.",
    u"Greetings from Porto!",
    u"Not bad, but the last one was better.",
    u"I bought the kit because of you. Worth every cent.",
    u"Worst advice ever, please do not do this.",
};

SimulatedComment commentOn(const SimulatedChannel &channel, const SimulatedVideo &video, SeededRandom &random)
{
    SimulatedComment comment;
    comment.id = "Ug"_L1 + random.text(18) + "AaABAg"_L1;
    comment.videoId = video.id;
    const bool own = random.below(9) == 0;
    comment.author = own ? channel.handle : "@viewer"_L1 + QString::number(random.below(5'000));
    comment.authorChannelId = own ? channel.id : "UC"_L1 + random.text(22);
    comment.text = QString::fromUtf16(remarks[static_cast<std::size_t>(random.below(remarks.size()))]);
    comment.publishedAt = video.publishedAt.addSecs(60 + random.below(talkSeconds));
    comment.likes = random.below(40);
    comment.replies = random.below(4);
    return comment;
}

QJsonObject commentSnippet(const SimulatedChannel &channel, const SimulatedComment &comment)
{
    const auto time = comment.publishedAt.toString(Qt::ISODate);
    return {{"authorDisplayName"_L1, comment.author},
            {"authorChannelUrl"_L1, "http://www.youtube.com/"_L1 + comment.author},
            {"authorChannelId"_L1, QJsonObject{{"value"_L1, comment.authorChannelId}}},
            {"channelId"_L1, channel.id},
            {"videoId"_L1, comment.videoId},
            {"textDisplay"_L1, comment.text},
            {"textOriginal"_L1, comment.text},
            {"canRate"_L1, true},
            {"viewerRating"_L1, "none"_L1},
            {"likeCount"_L1, comment.likes},
            {"publishedAt"_L1, time},
            {"updatedAt"_L1, time}};
}

} // namespace

std::vector<SimulatedComment> simulatedComments(const SimulatedChannel &channel)
{
    std::vector<SimulatedComment> comments;
    const QDateTime end = channel.plan.today.startOfDay(Qt::UTC);
    for (const SimulatedVideo &video : channel.uploads) {
        if (video.state != VideoState::Public)
            continue;
        SeededRandom random(channel.plan.seed, SeededRandom::Topic::Mention, video.publishedAt.toSecsSinceEpoch());
        for (qint64 count = std::min(video.comments.value_or(0), mostPerVideo); count > 0; --count) {
            SimulatedComment comment = commentOn(channel, video, random);
            if (comment.publishedAt < end)
                comments.push_back(std::move(comment));
        }
    }
    std::ranges::stable_sort(comments, std::ranges::greater(), &SimulatedComment::publishedAt);
    return comments;
}

QJsonObject commentThreadResource(const SimulatedChannel &channel, const SimulatedComment &comment,
                                  const QStringList &parts)
{
    QJsonObject thread{{"kind"_L1, "youtube#commentThread"_L1}, {"etag"_L1, comment.id}, {"id"_L1, comment.id}};
    if (!parts.contains("snippet"_L1))
        return thread;
    const QJsonObject top{{"kind"_L1, "youtube#comment"_L1},
                          {"etag"_L1, comment.id},
                          {"id"_L1, comment.id},
                          {"snippet"_L1, commentSnippet(channel, comment)}};
    thread.insert("snippet"_L1, QJsonObject{{"channelId"_L1, channel.id},
                                            {"videoId"_L1, comment.videoId},
                                            {"topLevelComment"_L1, top},
                                            {"canReply"_L1, true},
                                            {"totalReplyCount"_L1, comment.replies},
                                            {"isPublic"_L1, true}});
    return thread;
}

} // namespace creatormetrics
