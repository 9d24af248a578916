// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/dataresources.h"

#include "tests/simulator/truth.h"

#include <QCryptographicHash>
#include <QJsonArray>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

QJsonObject image(const QString &url, int width, int height)
{
    return {{"url"_L1, url}, {"width"_L1, width}, {"height"_L1, height}};
}

QString etag(const QString &id, qint64 version)
{
    const auto hash = QCryptographicHash::hash((id + QString::number(version)).toUtf8(), QCryptographicHash::Sha1);
    return QString::fromLatin1(hash.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QString moment(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODate);
}

QJsonObject resource(QLatin1StringView kind, const QString &id, qint64 version)
{
    return {{"kind"_L1, kind}, {"etag"_L1, etag(id, version)}, {"id"_L1, id}};
}

template <typename Make>
void addPart(QJsonObject &object, const QStringList &parts, QLatin1StringView part, const Make &make)
{
    if (parts.contains(part))
        object.insert(part, make());
}

QJsonObject localized(const QString &title, const QString &description)
{
    return {{"title"_L1, title}, {"description"_L1, description}};
}

QJsonObject channelSnippet(const SimulatedChannel &channel, const QString &base)
{
    const auto picture = base + "/image/"_L1 + channel.id;
    return {{"title"_L1, channel.title},
            {"description"_L1, channel.description},
            {"customUrl"_L1, channel.handle},
            {"publishedAt"_L1, moment(channel.publishedAt)},
            {"thumbnails"_L1, QJsonObject{{"default"_L1, image(picture + "/88.png"_L1, 88, 88)},
                                          {"high"_L1, image(picture + "/800.png"_L1, 800, 800)}}},
            {"localized"_L1, localized(channel.title, channel.description)},
            {"country"_L1, channel.country}};
}

QJsonObject channelStatistics(const SimulatedChannel &channel)
{
    return {{"viewCount"_L1, QString::number(channel.views)},
            {"subscriberCount"_L1, QString::number(channel.servedSubscribers())},
            {"hiddenSubscriberCount"_L1, false},
            {"videoCount"_L1, QString::number(channel.publicVideos())}};
}

QJsonObject channelDetails(const SimulatedChannel &channel)
{
    return {{"relatedPlaylists"_L1, QJsonObject{{"likes"_L1, "LL"_L1}, {"uploads"_L1, channel.uploadsPlaylist()}}}};
}

QJsonObject channelStatus()
{
    return {{"privacyStatus"_L1, "public"_L1}, {"isLinked"_L1, true}, {"longUploadsStatus"_L1, "allowed"_L1}};
}

// Entries that others may not see lose everything but their place.
QString shownTitle(const SimulatedVideo &video)
{
    if (video.state == VideoState::Deleted)
        return u"Deleted video"_s;
    return video.state == VideoState::Private ? u"Private video"_s : video.title;
}

QString shownDescription(const SimulatedVideo &video)
{
    if (video.state == VideoState::Deleted)
        return u"This video is unavailable."_s;
    return video.state == VideoState::Private ? u"This video is private."_s : video.description;
}

bool isShown(const SimulatedVideo &video)
{
    return video.state == VideoState::Public || video.state == VideoState::Unlisted;
}

QJsonObject entrySnippet(const SimulatedChannel &channel, std::size_t position, const QString &base)
{
    const auto &video = channel.uploads[position];
    QJsonObject thumbnails;
    if (isShown(video))
        thumbnails.insert("default"_L1, image(base + "/image/"_L1 + video.id + "/default.png"_L1, 120, 90));
    return {{"publishedAt"_L1, moment(video.publishedAt)},
            {"channelId"_L1, channel.id},
            {"title"_L1, shownTitle(video)},
            {"description"_L1, shownDescription(video)},
            {"thumbnails"_L1, thumbnails},
            {"channelTitle"_L1, channel.title},
            {"playlistId"_L1, channel.uploadsPlaylist()},
            {"position"_L1, static_cast<qint64>(position)},
            {"resourceId"_L1, QJsonObject{{"kind"_L1, "youtube#video"_L1}, {"videoId"_L1, video.id}}}};
}

QJsonObject entryDetails(const SimulatedVideo &video)
{
    QJsonObject details{{"videoId"_L1, video.id}};
    if (isShown(video))
        details.insert("videoPublishedAt"_L1, moment(video.publishedAt));
    return details;
}

QJsonObject videoSnippet(const SimulatedChannel &channel, const SimulatedVideo &video, const QString &base)
{
    const auto picture = base + "/image/"_L1 + video.id;
    return {{"publishedAt"_L1, moment(video.publishedAt)},
            {"channelId"_L1, channel.id},
            {"title"_L1, video.title},
            {"description"_L1, video.description},
            {"thumbnails"_L1, QJsonObject{{"default"_L1, image(picture + "/default.png"_L1, 120, 90)},
                                          {"high"_L1, image(picture + "/high.png"_L1, 480, 360)}}},
            {"channelTitle"_L1, channel.title},
            {"tags"_L1, QJsonArray{"workshop"_L1, "craft"_L1}},
            {"categoryId"_L1, "26"_L1},
            {"liveBroadcastContent"_L1, "none"_L1},
            {"localized"_L1, localized(video.title, video.description)},
            {"defaultAudioLanguage"_L1, "en"_L1}};
}

QJsonObject videoDetails(const SimulatedVideo &video)
{
    return {{"duration"_L1, durationText(video.durationSeconds)},
            {"dimension"_L1, "2d"_L1},
            {"definition"_L1, "hd"_L1},
            {"caption"_L1, "false"_L1},
            {"licensedContent"_L1, true},
            {"projection"_L1, "rectangular"_L1}};
}

QJsonObject videoStatus(const SimulatedVideo &video)
{
    return {{"uploadStatus"_L1, "processed"_L1},
            {"privacyStatus"_L1, privacyName(video.state)},
            {"license"_L1, "youtube"_L1},
            {"embeddable"_L1, true},
            {"publicStatsViewable"_L1, video.likes.has_value()},
            {"madeForKids"_L1, false}};
}

QJsonObject videoStatistics(const SimulatedVideo &video)
{
    QJsonObject statistics{{"viewCount"_L1, QString::number(video.views)}, {"favoriteCount"_L1, "0"_L1}};
    if (video.likes)
        statistics.insert("likeCount"_L1, QString::number(*video.likes));
    if (video.comments)
        statistics.insert("commentCount"_L1, QString::number(*video.comments));
    return statistics;
}

QJsonObject liveDetails(const SimulatedVideo &video)
{
    return {{"actualStartTime"_L1, moment(video.publishedAt)},
            {"actualEndTime"_L1, moment(video.publishedAt.addSecs(video.durationSeconds))}};
}

} // namespace

QJsonObject channelResource(const SimulatedChannel &channel, const QStringList &parts, const QString &base)
{
    auto object = resource("youtube#channel"_L1, channel.id, channel.views);
    addPart(object, parts, "snippet"_L1, [&] { return channelSnippet(channel, base); });
    addPart(object, parts, "statistics"_L1, [&] { return channelStatistics(channel); });
    addPart(object, parts, "contentDetails"_L1, [&] { return channelDetails(channel); });
    addPart(object, parts, "status"_L1, channelStatus);
    return object;
}

QJsonObject playlistItemResource(const SimulatedChannel &channel, std::size_t position, const QStringList &parts,
                                 const QString &base)
{
    const auto &video = channel.uploads[position];
    const auto plainId = (channel.uploadsPlaylist() + '.'_L1 + video.id).toUtf8();
    const auto id =
        QString::fromLatin1(plainId.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    auto object = resource("youtube#playlistItem"_L1, id, 0);
    addPart(object, parts, "snippet"_L1, [&] { return entrySnippet(channel, position, base); });
    addPart(object, parts, "contentDetails"_L1, [&] { return entryDetails(video); });
    addPart(object, parts, "status"_L1, [&] { return QJsonObject{{"privacyStatus"_L1, privacyName(video.state)}}; });
    return object;
}

QJsonObject videoResource(const SimulatedChannel &channel, const SimulatedVideo &video, const QStringList &parts,
                          const QString &base)
{
    auto object = resource("youtube#video"_L1, video.id, video.views);
    addPart(object, parts, "snippet"_L1, [&] { return videoSnippet(channel, video, base); });
    addPart(object, parts, "contentDetails"_L1, [&] { return videoDetails(video); });
    addPart(object, parts, "status"_L1, [&] { return videoStatus(video); });
    addPart(object, parts, "statistics"_L1, [&] { return videoStatistics(video); });
    if (video.isLive)
        addPart(object, parts, "liveStreamingDetails"_L1, [&] { return liveDetails(video); });
    return object;
}

QString durationText(qint64 seconds)
{
    QString text = u"PT"_s;
    if (seconds >= 3'600)
        text += QString::number(seconds / 3'600) + 'H'_L1;
    if (seconds / 60 % 60 > 0)
        text += QString::number(seconds / 60 % 60) + 'M'_L1;
    if (seconds % 60 > 0 || seconds == 0)
        text += QString::number(seconds % 60) + 'S'_L1;
    return text;
}

} // namespace creatormetrics
