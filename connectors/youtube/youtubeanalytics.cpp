// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/youtube/youtubeanalytics.h"

#include "connectors/youtube/resulttable.h"
#include "connectors/youtube/youtubeerrors.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct DailyColumn {
    Metric metric;
    QLatin1StringView name;
    bool mayBeNegative; ///< net figures: taken back likes and removed comments count against the day
};

using L = QLatin1StringView;

constexpr std::array dailyColumns{
    DailyColumn{Metric::Views, L("views"), false},
    DailyColumn{Metric::EngagedViews, L("engagedViews"), false},
    DailyColumn{Metric::Likes, L("likes"), true},
    DailyColumn{Metric::Comments, L("comments"), true},
    DailyColumn{Metric::Shares, L("shares"), true},
    DailyColumn{Metric::FollowersGained, L("subscribersGained"), false},
    DailyColumn{Metric::FollowersLost, L("subscribersLost"), false},
    DailyColumn{Metric::WatchMinutes, L("estimatedMinutesWatched"), false},
    DailyColumn{Metric::AverageViewSeconds, L("averageViewDuration"), false},
};

std::vector<DailyColumn> columnsFor(const std::vector<Metric> &metrics)
{
    std::vector<DailyColumn> columns;
    for (const DailyColumn &column : dailyColumns) {
        if (std::ranges::find(metrics, column.metric) != metrics.end())
            columns.push_back(column);
    }
    return columns.empty() ? std::vector<DailyColumn>(dailyColumns.begin(), dailyColumns.end()) : columns;
}

/// YouTube withdraws or renames a metric now and then and from that day refuses the whole question, without saying
/// reliably which one it was. Asking in halves finds it in a few calls and keeps all other figures coming.
Page askInHalves(const FetchTask &task)
{
    Page page;
    const auto columns = columnsFor(task.metrics);
    if (columns.size() == 1) {
        page.refused = {columns.front().metric};
        return page;
    }
    page.next = {task, task};
    for (FetchTask &half : page.next)
        half.metrics.clear();
    for (std::size_t index = 0; index < columns.size(); ++index)
        page.next[index < (columns.size() + 1) / 2 ? 0 : 1].metrics.push_back(columns[index].metric);
    return page;
}

/// A day beyond the window would move on what counts as complete, and the days between would never be asked.
QDate dayIn(const JsonReader &cell, const std::optional<DateRange> &window)
{
    const auto day = parseDay(cell.text(40));
    if (!day || (window && !window->contains(*day))) {
        cell.reject(day ? u"a day that was asked for"_s : u"a day (2026-01-31)"_s);
        return {};
    }
    return *day;
}

std::optional<qint64> figureIn(const JsonReader &cell, bool mayBeNegative)
{
    const auto figure = cell.rounded();
    if (figure && *figure < 0 && !mayBeNegative) {
        cell.reject(u"a figure from 0 up"_s);
        return std::nullopt;
    }
    return figure;
}

std::vector<DailyMetrics> daysFrom(const ResultTable &table, const std::vector<DailyColumn> &columns,
                                   const std::optional<DateRange> &window, std::optional<Error> &problem)
{
    std::vector<DailyMetrics> days;
    for (qsizetype row = 0; row < table.rows() && !problem; ++row) {
        DailyMetrics day{.day = dayIn(table.cell(row, "day"_L1, problem), window), .values = {}};
        for (const DailyColumn &column : columns)
            day.values.set(column.metric, figureIn(table.cell(row, column.name, problem), column.mayBeNegative));
        days.push_back(day);
    }
    std::ranges::sort(days, {}, &DailyMetrics::day);
    return days;
}

Outcome everyDayOnce(const std::vector<DailyMetrics> &days)
{
    const auto twice = std::ranges::adjacent_find(days, {}, &DailyMetrics::day);
    if (twice == days.end())
        return Done{};
    return Error{.kind = ErrorKind::BadResponse,
                 .detail = u"rows: %1 stands there twice"_s.arg(twice->day.toString(Qt::ISODate))};
}

/// "age18-24" -> "18-24", "age65-" -> "65+".
QString ageRange(const QString &group)
{
    QString range = group.startsWith("age"_L1) ? group.mid(3) : group;
    if (range.endsWith(u'-'))
        range.back() = u'+';
    return range;
}

QString genderKey(const QString &gender)
{
    return gender == "female"_L1 || gender == "male"_L1 ? gender : u"other"_s;
}

template <typename Value>
void add(std::optional<Value> &sum, const std::optional<Value> &more, Value most)
{
    if (more)
        sum = sum.value_or(0) > most - *more ? most : sum.value_or(0) + *more;
}

/// Two rows can come out under one key (cities of one name, genders that are all "other"): their figures add up.
void addSlice(std::vector<AudienceSlice> &slices, const AudienceSlice &slice)
{
    const auto same = std::ranges::find_if(slices, [&slice](const AudienceSlice &other) {
        return other.key == slice.key && other.secondKey == slice.secondKey;
    });
    if (same == slices.end()) {
        slices.push_back(slice);
        return;
    }
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    add(same->percent, slice.percent, 100.0);
    add(same->views, slice.views, most);
    add(same->watchMinutes, slice.watchMinutes, most);
}

std::optional<double> percentIn(const JsonReader &cell)
{
    const auto percent = cell.number();
    if (percent && (*percent < 0 || *percent > 100)) {
        cell.reject(u"a percentage from 0 to 100"_s);
        return std::nullopt;
    }
    return percent;
}

QString countryIn(const JsonReader &cell)
{
    const QString country = cell.text(40);
    const auto isCapital = [](QChar character) { return character >= u'A' && character <= u'Z'; };
    if (country.isEmpty())
        return u"ZZ"_s;
    if (country.size() != 2 || !std::ranges::all_of(country, isCapital))
        cell.reject(u"a country code of two letters"_s);
    return country;
}

/// Of an audience; real tables have at most some hundred rows.
Result<ResultTable> audienceTable(const HttpResponse &response)
{
    constexpr qsizetype mostRows = 1'000;
    auto table = ResultTable::read(response);
    if (table && table->rows() > mostRows) {
        return Error{.kind = ErrorKind::BadResponse,
                     .detail = u"rows: expected at most %1, found %2"_s.arg(mostRows).arg(table->rows())};
    }
    return table;
}

Error noWindow(const FetchTask &task)
{
    return Error{.kind = ErrorKind::Internal, .detail = u"a task of %1 without a window"_s.arg(task.stream)};
}

} // namespace

std::vector<Metric> youtubeDailyMetrics()
{
    std::vector<Metric> metrics;
    for (const DailyColumn &column : dailyColumns)
        metrics.push_back(column.metric);
    return metrics;
}

QStringList youtubeMetricNames(const std::vector<Metric> &metrics)
{
    QStringList names;
    for (const DailyColumn &column : columnsFor(metrics))
        names.append(column.name);
    return names;
}

Result<Page> parseDaily(const FetchTask &task, const HttpResponse &response)
{
    if (response.status == 400 && mayBeAboutMetrics(refusalOf(response)))
        return askInHalves(task);
    const auto table = ResultTable::read(response);
    if (!table)
        return table.error();
    std::optional<Error> problem;
    Page page;
    page.days = daysFrom(*table, columnsFor(task.metrics), task.window, problem);
    if (problem)
        return *problem;
    if (const auto once = everyDayOnce(page.days); !once)
        return once.error();
    if (!page.days.empty())
        page.completeUntil = page.days.back().day;
    return page;
}

Result<Page> parseAgeGender(const FetchTask &task, const HttpResponse &response)
{
    const auto table = audienceTable(response);
    if (!table)
        return table.error();
    if (!task.window)
        return noWindow(task);
    std::optional<Error> problem;
    Page page;
    for (qsizetype row = 0; row < table->rows() && !problem; ++row) {
        const JsonReader age = table->cell(row, "ageGroup"_L1, problem);
        if (!age.isPresent())
            age.reject(u"an age group"_s);
        addSlice(page.slices, {.dimension = AudienceDimension::AgeGender,
                               .window = *task.window,
                               .key = ageRange(age.text(40)),
                               .secondKey = genderKey(table->cell(row, "gender"_L1, problem).text(40)),
                               .percent = percentIn(table->cell(row, "viewerPercentage"_L1, problem)),
                               .views = std::nullopt,
                               .watchMinutes = std::nullopt});
    }
    return problem ? Result<Page>(*problem) : page;
}

Result<Page> parseRegions(const FetchTask &task, AudienceDimension dimension, const HttpResponse &response)
{
    const auto table = audienceTable(response);
    if (!table)
        return table.error();
    if (!task.window)
        return noWindow(task);
    const bool byCountry = dimension == AudienceDimension::Country;
    std::optional<Error> problem;
    Page page;
    for (qsizetype row = 0; row < table->rows() && !problem; ++row) {
        const JsonReader place = table->cell(row, byCountry ? "country"_L1 : "city"_L1, problem);
        if (!place.isPresent())
            place.reject(u"a place"_s);
        const QString key = byCountry ? countryIn(place) : place.text(200);
        if (key.isEmpty())
            continue; // a city that YouTube could not name
        addSlice(page.slices,
                 {.dimension = dimension,
                  .window = *task.window,
                  .key = key,
                  .secondKey = {},
                  .percent = std::nullopt,
                  .views = figureIn(table->cell(row, "views"_L1, problem), false),
                  .watchMinutes = figureIn(table->cell(row, "estimatedMinutesWatched"_L1, problem), false)});
    }
    return problem ? Result<Page>(*problem) : page;
}

} // namespace creatormetrics
