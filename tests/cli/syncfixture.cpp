// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/syncfixture.h"

#include <QHash>
#include <QJsonArray>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

/// The program's names of figures and the simulator's.
constexpr std::array<std::pair<QLatin1StringView, QLatin1StringView>, 9> dayFigures{{
    {QLatin1StringView("views"), QLatin1StringView("views")},
    {QLatin1StringView("engaged_views"), QLatin1StringView("engagedViews")},
    {QLatin1StringView("likes"), QLatin1StringView("likes")},
    {QLatin1StringView("comments"), QLatin1StringView("comments")},
    {QLatin1StringView("shares"), QLatin1StringView("shares")},
    {QLatin1StringView("followers_gained"), QLatin1StringView("subscribersGained")},
    {QLatin1StringView("followers_lost"), QLatin1StringView("subscribersLost")},
    {QLatin1StringView("watch_minutes"), QLatin1StringView("estimatedMinutesWatched")},
    {QLatin1StringView("average_view_seconds"), QLatin1StringView("averageViewDuration")},
}};

QString shown(const QJsonValue &value)
{
    return value.isNull() ? u"null"_s : value.toVariant().toString();
}

void compareDays(const QJsonArray &series, const QJsonArray &days, QStringList &differences)
{
    if (series.size() != days.size())
        differences << u"%1 days instead of %2"_s.arg(series.size()).arg(days.size());
    for (qsizetype at = 0; at < std::min(series.size(), days.size()); ++at) {
        const QJsonObject ours = series[at].toObject();
        const QJsonObject true_ = days[at].toObject();
        const QString day = true_.value("day"_L1).toString();
        if (ours.value("start_date"_L1).toString() != day)
            differences << u"%1 stands where %2 should"_s.arg(ours.value("start_date"_L1).toString(), day);
        for (const auto &[name, simulated] : dayFigures) {
            if (ours.value(name) != true_.value(simulated))
                differences << u"%1 %2: %3 instead of %4"_s.arg(day, name, shown(ours.value(name)),
                                                                shown(true_.value(simulated)));
        }
    }
}

void compareVideos(const QJsonArray &items, const QJsonArray &videos, QStringList &differences)
{
    QHash<QString, QJsonObject> byId;
    for (const QJsonValue &video : videos)
        byId.insert(video.toObject().value("id"_L1).toString(), video.toObject());
    for (const QJsonValue &entry : items) {
        const QJsonObject item = entry.toObject();
        const QString id = item.value("platform_content_id"_L1).toString();
        const QJsonObject video = byId.take(id);
        for (const auto name : {"title"_L1, "views"_L1, "likes"_L1, "comments"_L1}) {
            if (item.value(name) != video.value(name))
                differences << u"video %1 %2: %3 instead of %4"_s.arg(id, name, shown(item.value(name)),
                                                                      shown(video.value(name)));
        }
    }
    for (const QString &id : byId.keys())
        differences << u"video %1 is missing"_s.arg(id);
}

/// The list of the program ends after 1000, so that of a long history is asked for part by part.
QJsonArray allItems(const CliRunner &cli, QDate first, QDate last, qint64 expected)
{
    const qint64 step = std::max<qint64>(1, first.daysTo(last) * 500 / expected);
    QJsonArray items;
    for (QDate from = first; from <= last; from = from.addDays(step)) {
        const QDate to = std::min(from.addDays(step - 1), last);
        const CliResult part =
            cli.run({u"query"_s, u"overview"_s, u"--json"_s, u"--limit"_s, u"1000"_s, u"--compare"_s, u"none"_s,
                     u"--start"_s, from.toString(Qt::ISODate), u"--end"_s, to.toString(Qt::ISODate)});
        for (const QJsonValue &item : part.json().value("top_content"_L1).toArray())
            items.append(item);
    }
    return items;
}

} // namespace

QJsonObject figuresOf(const CliRunner &cli)
{
    QJsonObject answer = cli.run({u"query"_s, u"overview"_s, u"--json"_s, u"--start"_s, u"2025-11-21"_s, u"--end"_s,
                                  u"2026-11-20"_s, u"--limit"_s, u"1000"_s})
                             .json();
    answer.remove("freshness"_L1); // tells of the sync, not of the figures
    return answer;
}

QStringList differencesFromTruth(const CliRunner &cli, const QJsonObject &truth)
{
    QStringList differences;
    const QJsonArray days = truth.value("days"_L1).toArray();
    const QString first = days.first().toObject().value("day"_L1).toString();
    const QString last = days.last().toObject().value("day"_L1).toString();
    const CliResult whole = cli.run(
        {u"query"_s, u"overview"_s, u"--json"_s, u"--compare"_s, u"none"_s, u"--start"_s, first, u"--end"_s, last});
    if (whole.code != 0)
        return {QString::fromUtf8(whole.said())};
    compareDays(whole.json().value("series"_L1).toArray(), days, differences);
    const QJsonArray videos = truth.value("videos"_L1).toArray();
    const QDate newest = QDate::fromString(pinnedToday, Qt::ISODate);
    QDate oldest = newest;
    for (const QJsonValue &video : videos)
        oldest = std::min(
            oldest, QDate::fromString(video.toObject().value("published_at"_L1).toString().left(10), Qt::ISODate));
    compareVideos(allItems(cli, oldest.addDays(-1), newest, videos.size()), videos, differences);
    return differences.mid(0, 20);
}

QJsonObject streamOf(const QJsonObject &syncJson, const QString &stream)
{
    const QJsonArray accounts = syncJson.value("accounts"_L1).toArray();
    for (const QJsonValue &account : accounts) {
        for (const QJsonValue &entry : account.toObject().value("streams"_L1).toArray()) {
            if (entry.toObject().value("stream"_L1) == stream)
                return entry.toObject();
        }
    }
    return {};
}

} // namespace creatormetrics
