// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/reportrows.h"

#include "tests/simulator/audience.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

struct ContentShare {
    QLatin1StringView name;
    double share;
};
constexpr std::array contentShares = {
    ContentShare{"SHORTS"_L1, 0.3},
    ContentShare{"VIDEO_ON_DEMAND"_L1, 0.68},
    ContentShare{"LIVE_STREAM"_L1, 0.02},
};

QString contentTypeOf(const SimulatedVideo &video)
{
    if (video.isLive)
        return u"LIVE_STREAM"_s;
    return video.durationSeconds < 60 ? u"SHORTS"_s : u"VIDEO_ON_DEMAND"_s;
}

// Part of the channel's figures that a video accounts for, once it is out.
double shareOf(const SimulatedChannel &channel, const SimulatedVideo &video)
{
    return static_cast<double>(video.views) / static_cast<double>(std::max<qint64>(1, channel.views));
}

std::vector<const SimulatedVideo *> chosenVideos(const SimulatedChannel &channel, const ReportQuery &query)
{
    std::vector<const SimulatedVideo *> chosen;
    const auto *filter = query.filter("video"_L1);
    for (const auto &video : channel.uploads) {
        if (video.state != VideoState::Deleted && (filter == nullptr || filter->values.contains(video.id)))
            chosen.push_back(&video);
    }
    return chosen;
}

double countryShare(const SimulatedChannel &channel, const ReportQuery &query)
{
    const auto *filter = query.filter("country"_L1);
    if (filter == nullptr)
        return 1;
    double views = 0;
    for (const auto &place : viewerCountries(channel, query.start, query.end))
        views += filter->values.contains(place.name) ? static_cast<double>(place.figures.views) : 0.0;
    return views / static_cast<double>(std::max<qint64>(1, totalOf(channel, query.start, query.end).views));
}

struct Day {
    QDate date;
    DayFigures figures;
};

// The complete days of the window as the query's filters leave them.
std::vector<Day> chosenDays(const SimulatedChannel &channel, const ReportQuery &query)
{
    std::vector<Day> days;
    const bool isFiltered = query.filter("video"_L1) != nullptr;
    const auto videos = isFiltered ? chosenVideos(channel, query) : std::vector<const SimulatedVideo *>();
    const double country = countryShare(channel, query);
    const auto last = std::min(query.end, channel.plan.lastCompleteDay());
    for (auto date = std::max(query.start, channel.plan.firstDay); date <= last; date = date.addDays(1)) {
        double share = isFiltered ? 0 : 1;
        for (const auto *video : videos)
            share += video->publishedAt.date() <= date ? shareOf(channel, *video) : 0.0;
        if (!isFiltered || share > 0)
            days.push_back(
                {date, isFiltered || country < 1 ? channel.day(date)->scaled(share * country) : *channel.day(date)});
    }
    return days;
}

DayFigures sumOf(const std::vector<Day> &days)
{
    DayFigures sum;
    for (const auto &day : days)
        sum += day.figures;
    return sum;
}

std::vector<ReportRow> totalRows(const SimulatedChannel &channel, const ReportQuery &query)
{
    const auto days = chosenDays(channel, query);
    return days.empty() ? std::vector<ReportRow>() : std::vector{ReportRow{{}, sumOf(days)}};
}

std::vector<ReportRow> dayRows(const SimulatedChannel &channel, const ReportQuery &query)
{
    std::vector<ReportRow> rows;
    for (const auto &day : chosenDays(channel, query))
        rows.push_back({{day.date.toString(Qt::ISODate)}, day.figures});
    return rows;
}

std::vector<ReportRow> contentTypeRows(const SimulatedChannel &channel, const ReportQuery &query)
{
    std::vector<ReportRow> rows;
    const auto sum = sumOf(chosenDays(channel, query));
    for (const auto &type : contentShares) {
        if (sum.views > 0)
            rows.push_back({{QString(type.name)}, sum.scaled(type.share)});
    }
    return rows;
}

std::vector<ReportRow> dailyContentTypeRows(const SimulatedChannel &channel, const ReportQuery &query)
{
    std::vector<ReportRow> rows;
    const bool isDayFirst = query.dimensions.first() == "day"_L1;
    for (const auto &day : chosenDays(channel, query)) {
        for (const auto &type : contentShares) {
            const auto date = day.date.toString(Qt::ISODate);
            rows.push_back({isDayFirst ? QStringList{date, type.name} : QStringList{type.name, date},
                            day.figures.scaled(type.share)});
        }
    }
    return rows;
}

std::vector<ReportRow> placeRows(const std::vector<ViewerPlace> &places)
{
    std::vector<ReportRow> rows;
    for (const auto &place : places)
        rows.push_back({{place.name}, place.figures});
    return rows;
}

// By age, by gender or by both, as the query names them.
std::vector<ReportRow> groupRows(const SimulatedChannel &channel, const ReportQuery &query)
{
    std::vector<ReportRow> rows;
    for (const auto &group : viewerGroups(channel, query.start, query.end)) {
        QStringList key;
        for (const auto &dimension : query.dimensions)
            key += dimension == "gender"_L1 ? group.gender : group.ageGroup;
        auto found =
            std::find_if(rows.begin(), rows.end(), [&](const ReportRow &row) { return row.dimensions == key; });
        if (found == rows.end())
            found = rows.insert(rows.end(), ReportRow{key, {}});
        found->viewerPercentage =
            static_cast<double>(qRound64((found->viewerPercentage + group.percentage) * 10)) / 10.0;
    }
    return rows;
}

std::vector<ReportRow> videoRows(const SimulatedChannel &channel, const ReportQuery &query)
{
    std::vector<ReportRow> rows;
    const double country = countryShare(channel, query);
    for (const auto *video : chosenVideos(channel, query)) {
        const auto total = totalOf(channel, std::max(query.start, video->publishedAt.date()), query.end);
        QStringList key;
        for (const auto &dimension : query.dimensions)
            key += dimension == "video"_L1 ? video->id : contentTypeOf(*video);
        if (total.views > 0)
            rows.push_back({key, total.scaled(shareOf(channel, *video) * country)});
    }
    return rows;
}

bool isGroups(const QStringList &sorted)
{
    return std::all_of(sorted.begin(), sorted.end(),
                       [](const QString &name) { return name == "ageGroup"_L1 || name == "gender"_L1; });
}

} // namespace

std::optional<std::vector<ReportRow>> reportRows(const SimulatedChannel &channel, const ReportQuery &query)
{
    auto dimensions = query.dimensions;
    dimensions.sort();
    if (dimensions.isEmpty())
        return totalRows(channel, query);
    if (dimensions == QStringList{u"day"_s})
        return dayRows(channel, query);
    if (dimensions == QStringList{u"country"_s})
        return placeRows(viewerCountries(channel, query.start, query.end));
    if (dimensions == QStringList{u"city"_s})
        return placeRows(viewerCities(channel, query.start, query.end));
    if (dimensions == QStringList{u"creatorContentType"_s})
        return contentTypeRows(channel, query);
    if (dimensions == QStringList{u"creatorContentType"_s, u"day"_s})
        return dailyContentTypeRows(channel, query);
    if (dimensions == QStringList{u"video"_s} || dimensions == QStringList{u"creatorContentType"_s, u"video"_s})
        return videoRows(channel, query);
    return isGroups(dimensions) ? std::optional(groupRows(channel, query)) : std::nullopt;
}

} // namespace creatormetrics
