// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/channelcomments.h"

#include "tests/simulator/seededrandom.h"

#include <algorithm>
#include <array>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

using Topic = SeededRandom::Topic;

constexpr std::array texts = {
    u"These glazes are the best 'purchase' of my year",
    u"Sorry, but this was a waste of time.",
    u"Où trouver cette argile ?",
    u"love it ❤️❤️",
    u"The sound is terrible & way too loud",
    u"#teamkiln since <day one>",
    u"作り方を教えてください",
    u"ok",
    u"Mine cracked twice, what am I doing wrong?",
    u"Que trabalho lindo, parabéns!",
};
constexpr std::array authors = {u"@claywheel", u"@teahousenorth", u"@marta.s", u"@窯元", u"@nobody-4711"};

int commentsOn(const ChannelPlan &plan, QDate day)
{
    SeededRandom random(plan.seed, Topic::Mention, day.toJulianDay());
    return static_cast<int>(random.below(5));
}

// A newer video draws more of them; nothing is said about one that is not there yet.
QString commentedVideo(const SimulatedChannel &channel, QDate day, SeededRandom &random)
{
    const auto first =
        std::partition_point(channel.uploads.begin(), channel.uploads.end(),
                             [day](const SimulatedVideo &video) { return video.publishedAt.date() >= day; });
    const auto older = channel.uploads.end() - first;
    if (older == 0)
        return {};
    return (first + random.below(std::min<qint64>(older, 40)))->id;
}

ChannelComment commentOf(const SimulatedChannel &channel, QDate day, int number)
{
    const auto item = day.toJulianDay() * 8 + number;
    SeededRandom random(channel.plan.seed, Topic::Mention, -item);
    const auto author = static_cast<std::size_t>(random.below(authors.size()));
    ChannelComment comment;
    comment.id = "Ugz"_L1 + random.text(23);
    comment.videoId = commentedVideo(channel, day, random);
    comment.author = QString::fromUtf16(authors.at(author));
    comment.authorId = "UCauthor"_L1 + QString::number(author).rightJustified(16, u'0');
    comment.text = QString::fromUtf16(texts.at(static_cast<std::size_t>(random.below(texts.size()))));
    // Later numbers are later in the day.
    comment.publishedAt = day.startOfDay(Qt::UTC).addSecs(number * 17'000 + random.below(16'000));
    comment.likes = random.below(4) == 0 ? random.below(300) : 0;
    comment.replies = random.below(3) == 0 ? random.below(9) : 0;
    if (item % 31 == 4)
        comment.authorId.clear();
    if (item % 23 == 7) {
        comment.authorId = channel.id;
        comment.author = channel.handle;
    }
    if (random.below(9) == 0)
        comment.goneOn = day.addDays(2 + random.below(60));
    return comment;
}

bool isGone(const SimulatedChannel &channel, const ChannelComment &comment)
{
    return comment.goneOn.isValid() && comment.goneOn <= channel.plan.today;
}

QJsonObject commentSnippet(const SimulatedChannel &channel, const ChannelComment &comment, bool isPlainText,
                           const QString &base)
{
    const auto published = comment.publishedAt.toString(Qt::ISODate);
    QJsonObject snippet{{"authorDisplayName"_L1, comment.author},
                        {"authorProfileImageUrl"_L1, base + "/image/author/48.png"_L1},
                        {"authorChannelUrl"_L1, "http://www.youtube.com/"_L1 + comment.author},
                        {"channelId"_L1, channel.id},
                        {"videoId"_L1, comment.videoId},
                        {"textDisplay"_L1, isPlainText ? comment.text : comment.text.toHtmlEscaped()},
                        {"textOriginal"_L1, comment.text},
                        {"canRate"_L1, true},
                        {"viewerRating"_L1, "none"_L1},
                        {"likeCount"_L1, comment.likes},
                        {"publishedAt"_L1, published},
                        {"updatedAt"_L1, published}};
    if (!comment.authorId.isEmpty())
        snippet.insert("authorChannelId"_L1, QJsonObject{{"value"_L1, comment.authorId}});
    return snippet;
}

} // namespace

std::vector<ChannelComment> channelComments(const SimulatedChannel &channel, qint64 from, qint64 most)
{
    std::vector<ChannelComment> comments;
    qint64 place = 0;
    for (auto day = channel.plan.today.addDays(-1); day >= channel.plan.firstDay; day = day.addDays(-1)) {
        for (int number = commentsOn(channel.plan, day) - 1; number >= 0; --number, ++place) {
            if (static_cast<qint64>(comments.size()) == most)
                return comments;
            const auto comment = commentOf(channel, day, number);
            if (isGone(channel, comment)) {
                --place;
                continue;
            }
            if (place >= from)
                comments.push_back(comment);
        }
    }
    return comments;
}

std::vector<ChannelComment> goneComments(const SimulatedChannel &channel)
{
    std::vector<ChannelComment> comments;
    for (auto day = channel.plan.today.addDays(-1); day >= channel.plan.firstDay; day = day.addDays(-1)) {
        for (int number = commentsOn(channel.plan, day) - 1; number >= 0; --number) {
            const auto comment = commentOf(channel, day, number);
            if (isGone(channel, comment))
                comments.push_back(comment);
        }
    }
    return comments;
}

QJsonObject commentResource(const SimulatedChannel &channel, const ChannelComment &comment, bool isPlainText,
                            const QString &base)
{
    return {{"kind"_L1, "youtube#comment"_L1},
            {"etag"_L1, comment.id.right(8)},
            {"id"_L1, comment.id},
            {"snippet"_L1, commentSnippet(channel, comment, isPlainText, base)}};
}

QJsonObject commentThread(const SimulatedChannel &channel, const ChannelComment &comment, bool isPlainText,
                          const QString &base)
{
    const QJsonObject top = commentResource(channel, comment, isPlainText, base);
    const QJsonObject snippet{
        {"channelId"_L1, channel.id}, {"videoId"_L1, comment.videoId},         {"topLevelComment"_L1, top},
        {"canReply"_L1, true},        {"totalReplyCount"_L1, comment.replies}, {"isPublic"_L1, true}};
    return {{"kind"_L1, "youtube#commentThread"_L1},
            {"etag"_L1, comment.id.left(8)},
            {"id"_L1, comment.id},
            {"snippet"_L1, snippet}};
}

} // namespace creatormetrics
