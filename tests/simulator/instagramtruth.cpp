// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/instagramaudience.h"
#include "tests/simulator/instagraminsights.h"
#include "tests/simulator/instagramplatform.h"
#include "tests/simulator/simulatedclock.h"

#include <QJsonArray>

#include <algorithm>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayLength = 86'400'000;
constexpr qint64 keptDays = 90;
constexpr qint64 keptMediaDays = 730;
constexpr qint64 commentedDays = 90; // comments of older posts are too many to list
constexpr qint64 fewestViewers = 5;
constexpr qint64 fewestFollowers = 100;

QString kindName(InstagramKind kind)
{
    switch (kind) {
    case InstagramKind::Image:
        return u"image"_s;
    case InstagramKind::Video:
        return u"video"_s;
    case InstagramKind::Reel:
        return u"reel"_s;
    case InstagramKind::Carousel:
        return u"carousel"_s;
    case InstagramKind::Story:
        return u"story"_s;
    }
    Q_UNREACHABLE();
}

QJsonArray daysTruth(const InstagramCreator &creator, const QDateTime &now)
{
    QJsonArray days;
    const auto today = pacificDay(now);
    const bool isSmall = creator.days().followers(today) < fewestFollowers;
    for (auto day = today.addDays(-keptDays - 1); day < today; day = day.addDays(1)) {
        QJsonObject row{{"day"_L1, day.toString(Qt::ISODate)}};
        for (const auto &metric : instagramDayMetrics()) {
            const bool isWithheld = isSmall && metric.endsWith("follows"_L1);
            const auto value = isWithheld ? std::nullopt : creator.days().served(metric, day, now);
            if (value)
                row.insert(metric, *value);
        }
        if (row.size() > 1)
            days.append(row);
    }
    return days;
}

QJsonArray commentsTruth(const InstagramCreator &creator, const InstagramMedia &media, qint64 now)
{
    QJsonArray comments;
    for (auto number = creator.commentCount(media, now); number > 0; --number) {
        const auto comment = creator.comment(media, number - 1, now);
        comments.append(QJsonObject{{"id"_L1, QString::number(comment.id)},
                                    {"author"_L1, comment.author},
                                    {"text"_L1, comment.text},
                                    {"likes"_L1, comment.likes},
                                    {"hidden"_L1, comment.isHidden},
                                    {"commented_at"_L1, instagramTimeText(comment.publishedAt)}});
    }
    return comments;
}

bool hasInsights(const InstagramCreator &creator, const InstagramMedia &media, qint64 now)
{
    if (media.kind == InstagramKind::Story)
        return creator.figures(media, now).reach >= fewestViewers;
    return !media.isBeforeBusiness && now - media.publishedAt <= keptMediaDays * dayLength;
}

QJsonObject insightsTruth(const InstagramCreator &creator, const InstagramMedia &media, const InstagramSpecs &specs,
                          qint64 now)
{
    QJsonObject insights;
    const auto names = specs.mediaMetrics.value(instagramProductType(media.kind));
    const auto values = instagramMediaValues(creator, media, names, now);
    for (qsizetype i = 0; i < names.size() && hasInsights(creator, media, now); ++i)
        insights.insert(names.at(i), values.at(i));
    return insights;
}

QJsonObject mediaTruth(const InstagramCreator &creator, const InstagramMedia &media, const InstagramSpecs &specs,
                       qint64 now)
{
    QJsonObject truth{{"id"_L1, QString::number(media.id)},
                      {"kind"_L1, kindName(media.kind)},
                      {"caption"_L1, creator.caption(media)},
                      {"published_at"_L1, instagramTimeText(media.publishedAt)},
                      {"likes"_L1, media.hidesLikes ? QJsonValue() : QJsonValue(creator.figures(media, now).likes)},
                      {"comments"_L1, creator.commentCount(media, now)},
                      {"insights"_L1, insightsTruth(creator, media, specs, now)}};
    if (now - media.publishedAt <= commentedDays * dayLength)
        truth.insert("comment_list"_L1, commentsTruth(creator, media, now));
    return truth;
}

QJsonObject audienceTruth(const InstagramCreator &creator, QDate today)
{
    QJsonObject audience;
    for (const auto &breakdown : {u"age"_s, u"gender"_s, u"country"_s, u"city"_s}) {
        QJsonObject groups;
        for (const auto &[label, count] : instagramAudience(creator, breakdown, today))
            groups.insert(label, count);
        audience.insert(breakdown, groups);
    }
    return audience;
}

} // namespace

QJsonObject instagramTruth(const InstagramCreator &creator, const InstagramSpecs &specs, const QDateTime &now)
{
    const auto time = now.toMSecsSinceEpoch();
    QJsonArray media;
    const auto &all = creator.media(time);
    for (auto post = all.rbegin(); post != all.rend(); ++post) {
        if (post->isVisible(time))
            media.append(mediaTruth(creator, *post, specs, time));
    }
    QJsonArray stories;
    for (const auto &story : creator.stories(time))
        stories.append(mediaTruth(creator, story, specs, time));
    const auto today = pacificDay(now);
    return {{"id"_L1, creator.id()},
            {"username"_L1, creator.username()},
            {"name"_L1, creator.name()},
            {"followers"_L1, creator.days().followers(today)},
            {"following"_L1, creator.following()},
            {"post_count"_L1, media.size()},
            {"days"_L1, daysTruth(creator, now)},
            {"posts"_L1, media},
            {"stories"_L1, stories},
            {"audience"_L1, audienceTruth(creator, today)}};
}

} // namespace creatormetrics
