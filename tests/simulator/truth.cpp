// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/truth.h"

#include "tests/simulator/audience.h"
#include "tests/simulator/channelcomments.h"

#include <QJsonArray>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

constexpr int audienceDays = 28;
constexpr std::size_t cityRows = 25; // the most the platform hands out

QJsonValue numberOrNull(const std::optional<qint64> &number)
{
    return number ? QJsonValue(*number) : QJsonValue(QJsonValue::Null);
}

QJsonObject channelTruth(const SimulatedChannel &channel)
{
    return {{"id"_L1, channel.id},
            {"title"_L1, channel.title},
            {"handle"_L1, channel.handle},
            {"followers"_L1, channel.servedSubscribers()},
            {"views"_L1, channel.views},
            {"videos"_L1, channel.publicVideos()},
            {"published_at"_L1, channel.publishedAt.toString(Qt::ISODate)},
            {"country"_L1, channel.country}};
}

QJsonObject dayTruth(QDate day, const DayFigures &figures)
{
    return {{"day"_L1, day.toString(Qt::ISODate)},
            {"views"_L1, figures.views},
            {"engagedViews"_L1, figures.engagedViews},
            {"likes"_L1, figures.likes},
            {"comments"_L1, figures.comments},
            {"shares"_L1, figures.shares},
            {"subscribersGained"_L1, figures.subscribersGained},
            {"subscribersLost"_L1, figures.subscribersLost},
            {"estimatedMinutesWatched"_L1, figures.estimatedMinutesWatched},
            {"averageViewDuration"_L1, figures.averageViewDuration()}};
}

QJsonObject videoTruth(const SimulatedVideo &video)
{
    return {{"id"_L1, video.id},
            {"title"_L1, video.title},
            {"published_at"_L1, video.publishedAt.toString(Qt::ISODate)},
            {"duration_s"_L1, video.durationSeconds},
            {"views"_L1, video.views},
            {"likes"_L1, numberOrNull(video.likes)},
            {"comments"_L1, numberOrNull(video.comments)},
            {"privacy"_L1, privacyName(video.state)}};
}

QJsonArray placesTruth(QLatin1StringView dimension, const std::vector<ViewerPlace> &places, std::size_t limit)
{
    QJsonArray rows;
    for (std::size_t i = 0; i < places.size() && i < limit; ++i) {
        rows.append(QJsonObject{{dimension, places[i].name},
                                {"views"_L1, places[i].figures.views},
                                {"estimatedMinutesWatched"_L1, places[i].figures.estimatedMinutesWatched}});
    }
    return rows;
}

QJsonObject audienceTruth(const SimulatedChannel &channel)
{
    const auto last = channel.plan.lastCompleteDay();
    const auto first = last.addDays(1 - audienceDays);
    QJsonArray groups;
    for (const auto &group : viewerGroups(channel, first, last)) {
        groups.append(QJsonObject{
            {"ageGroup"_L1, group.ageGroup}, {"gender"_L1, group.gender}, {"viewerPercentage"_L1, group.percentage}});
    }
    const auto countries = viewerCountries(channel, first, last);
    return {{"first_day"_L1, first.toString(Qt::ISODate)},
            {"last_day"_L1, last.toString(Qt::ISODate)},
            {"age_gender"_L1, groups},
            {"country"_L1, placesTruth("country"_L1, countries, countries.size())},
            {"city"_L1, placesTruth("city"_L1, viewerCities(channel, first, last), cityRows)}};
}

// The newest ones, the channel's own among them.
QJsonArray commentsTruth(const SimulatedChannel &channel)
{
    constexpr qint64 most = 300;
    QJsonArray rows;
    for (const auto &comment : channelComments(channel, 0, most)) {
        rows.append(QJsonObject{{"id"_L1, comment.id},
                                {"video"_L1, comment.videoId},
                                {"author"_L1, comment.author},
                                {"is_own"_L1, comment.authorId == channel.id},
                                {"text"_L1, comment.text},
                                {"engagement"_L1, comment.likes + comment.replies},
                                {"published_at"_L1, comment.publishedAt.toString(Qt::ISODate)}});
    }
    return rows;
}

QJsonArray goneCommentsTruth(const SimulatedChannel &channel)
{
    QJsonArray rows;
    for (const auto &comment : goneComments(channel))
        rows.append(QJsonObject{{"id"_L1, comment.id}, {"gone_on"_L1, comment.goneOn.toString(Qt::ISODate)}});
    return rows;
}

} // namespace

QString privacyName(VideoState state)
{
    switch (state) {
    case VideoState::Public:
        return u"public"_s;
    case VideoState::Unlisted:
        return u"unlisted"_s;
    case VideoState::Private:
        return u"private"_s;
    case VideoState::Deleted:
        return u"deleted"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject truthOf(const SimulatedChannel &channel)
{
    QJsonArray days;
    for (std::size_t i = 0; i < channel.days.size(); ++i)
        days.append(dayTruth(channel.plan.firstDay.addDays(static_cast<qint64>(i)), channel.days[i]));
    QJsonArray videos;
    QJsonArray deleted;
    for (const auto &video : channel.uploads) {
        if (video.state == VideoState::Deleted)
            deleted.append(video.id);
        else
            videos.append(videoTruth(video));
    }
    return {{"channel"_L1, channelTruth(channel)},
            {"today"_L1, channel.plan.today.toString(Qt::ISODate)},
            {"last_complete_day"_L1, channel.plan.lastCompleteDay().toString(Qt::ISODate)},
            {"days"_L1, days},
            {"videos"_L1, videos},
            {"deleted_videos"_L1, deleted},
            {"comments"_L1, commentsTruth(channel)},
            {"gone_comments"_L1, goneCommentsTruth(channel)},
            {"demographics"_L1, audienceTruth(channel)}};
}

} // namespace creatormetrics
