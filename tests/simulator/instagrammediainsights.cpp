// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/instagraminsights.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayLength = 86'400'000;
constexpr qint64 keptDays = 730;
constexpr qint64 fewestViewers = 5; // of a story

qint64 interactions(const InstagramFigures &figures, qint64 comments)
{
    return figures.likes + comments + figures.shares + figures.saved + figures.reposts + figures.replies;
}

struct Metric {
    QLatin1StringView name;
    qint64 (*read)(const InstagramFigures &, qint64 comments);
};
constexpr std::array metrics = {
    Metric{"views"_L1, [](const InstagramFigures &figures, qint64) { return figures.views; }},
    Metric{"reach"_L1, [](const InstagramFigures &figures, qint64) { return figures.reach; }},
    Metric{"likes"_L1, [](const InstagramFigures &figures, qint64) { return figures.likes; }},
    Metric{"comments"_L1, [](const InstagramFigures &, qint64 comments) { return comments; }},
    Metric{"shares"_L1, [](const InstagramFigures &figures, qint64) { return figures.shares; }},
    Metric{"saved"_L1, [](const InstagramFigures &figures, qint64) { return figures.saved; }},
    Metric{"reposts"_L1, [](const InstagramFigures &figures, qint64) { return figures.reposts; }},
    Metric{"total_interactions"_L1, interactions},
    Metric{"profile_visits"_L1, [](const InstagramFigures &figures, qint64) { return figures.profileVisits; }},
    Metric{"profile_activity"_L1, [](const InstagramFigures &figures, qint64) { return figures.profileVisits / 3; }},
    Metric{"follows"_L1, [](const InstagramFigures &figures, qint64) { return figures.follows; }},
    Metric{"replies"_L1, [](const InstagramFigures &figures, qint64) { return figures.replies; }},
    Metric{"navigation"_L1, [](const InstagramFigures &figures, qint64) { return figures.navigation; }},
    Metric{"ig_reels_avg_watch_time"_L1,
           [](const InstagramFigures &figures, qint64) { return figures.averageWatchTime; }},
    Metric{"ig_reels_video_view_total_time"_L1,
           [](const InstagramFigures &figures, qint64) { return figures.averageWatchTime * figures.views; }},
};

std::optional<InstagramError> refusal(const InstagramCall &call, const InstagramMedia &media, const QStringList &names)
{
    const auto known = call.specs.mediaMetrics.value(instagramProductType(media.kind));
    if (names.isEmpty())
        return badInstagramCall(u"The parameter metric is required"_s);
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (!known.contains(names.at(i)))
            return instagramUnknownMetric(i, known.join(u", "_s));
    }
    if (!call.value("breakdown").isEmpty())
        return instagramNotPlayed(u"breakdowns of a post"_s);
    const auto period = call.value("period");
    if (!period.isEmpty() && period != "lifetime"_L1)
        return badInstagramCall(u"period must be lifetime"_s);
    if (media.isBeforeBusiness)
        return InstagramError{.subcode = 2'108'006, .message = u"Media posted before business account conversion"_s};
    if (media.kind == InstagramKind::Story && call.creator.figures(media, call.time()).reach < fewestViewers)
        return InstagramError{.code = 10, .message = u"(#10) Not enough viewers for the media to show insights"_s};
    return std::nullopt;
}

} // namespace

QString instagramProductType(InstagramKind kind)
{
    if (kind == InstagramKind::Story)
        return u"STORY"_s;
    return kind == InstagramKind::Reel ? u"REELS"_s : u"FEED"_s;
}

QList<QJsonValue> instagramMediaValues(const InstagramCreator &creator, const InstagramMedia &media,
                                       const QStringList &names, qint64 now)
{
    QList<QJsonValue> values;
    const auto figures = creator.figures(media, now);
    const auto comments = creator.commentCount(media, now);
    for (const auto &name : names) {
        const auto known =
            std::find_if(metrics.begin(), metrics.end(), [&](const Metric &entry) { return entry.name == name; });
        values += known != metrics.end() ? QJsonValue(known->read(figures, comments))
                                         : QJsonValue(10.5 + static_cast<double>(media.slot % 60)); // reels_skip_rate
    }
    return values;
}

InstagramAnswer instagramMediaInsights(const InstagramCall &call, const InstagramMedia &media)
{
    const auto names = call.value("metric").split(','_L1, Qt::SkipEmptyParts);
    if (const auto error = refusal(call, media, names))
        return *error;
    QJsonArray data;
    const bool isKept = call.time() - media.publishedAt <= keptDays * dayLength;
    const auto values = instagramMediaValues(call.creator, media, names, call.time());
    for (qsizetype i = 0; i < names.size() && isKept; ++i) {
        auto entry = instagramInsightEntry(names.at(i), u"lifetime"_s, QString::number(media.id));
        entry.insert("values"_L1, QJsonArray{QJsonObject{{"value"_L1, values.at(i)}}});
        data.append(entry);
    }
    return QJsonObject{{"data"_L1, data}};
}

} // namespace creatormetrics
