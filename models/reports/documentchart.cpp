// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/documentchart.h"

#include "models/analytics/querykeys.h"
#include "models/domain/platform.h"
#include "models/reports/documentwords.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qint64 mostDayShift = 1'000'000;

// Every member is named in the bindings: one that is added here must be kept too, or this does not compile.

QString dayText(QDate day)
{
    return day.toString(Qt::ISODate);
}

/// A point as [day, value, incomplete], shorter where it can be: charts are mostly points.
QJsonArray pointJson(const ChartPoint &point)
{
    const auto &[day, value, incomplete] = point;
    QJsonArray json{dayText(day), value ? storedNumber(*value) : QJsonValue()};
    if (incomplete)
        json.append(true);
    return json;
}

QJsonObject seriesJson(const ChartSeries &series)
{
    const auto &[name, platform, tone, role, points, dayShift] = series;
    QJsonArray list;
    for (const ChartPoint &point : points)
        list.append(pointJson(point));
    QJsonObject json{{u"name"_s, name}, {u"points"_s, list}};
    if (platform)
        json.insert("platform"_L1, platformKey(*platform));
    if (tone != SeriesTone::None)
        json.insert("tone"_L1, storedWord(seriesToneWords, tone));
    if (role != SeriesRole::Current)
        json.insert("role"_L1, storedWord(roleWords, role));
    if (dayShift != 0)
        json.insert("shift"_L1, dayShift);
    return json;
}

QJsonArray bandJson(const std::vector<ChartBandPoint> &band)
{
    QJsonArray json;
    for (const auto &[day, low, high] : band)
        json.append(QJsonArray{dayText(day), storedNumber(low), storedNumber(high)});
    return json;
}

QJsonArray marksJson(const std::vector<ChartMark> &marks)
{
    QJsonArray json;
    for (const auto &[day, text] : marks)
        json.append(QJsonArray{dayText(day), text});
    return json;
}

/// Reads [day, …]: an invalid day is an empty text.
bool readDay(const QJsonValue &value, QDate &day)
{
    const QString text = value.toString();
    day = QDate::fromString(text, Qt::ISODate);
    return value.isString() && day.isValid() == !text.isEmpty();
}

bool readPoint(const QJsonArray &json, ChartPoint &point)
{
    if (json.size() < 2 || json.size() > 3 || !readDay(json[0], point.day))
        return false;
    point.value = numberFromStored(json[1]);
    point.incomplete = json.size() == 3 && json[2].toBool();
    return point.value || json[1].isNull();
}

bool readBandPoint(const QJsonArray &json, ChartBandPoint &point)
{
    const auto low = numberFromStored(json.at(1));
    const auto high = numberFromStored(json.at(2));
    if (json.size() != 3 || !readDay(json.at(0), point.day) || !low || !high)
        return false;
    point.low = *low;
    point.high = *high;
    return true;
}

bool readMark(const QJsonArray &json, ChartMark &mark)
{
    mark.text = json.at(1).toString();
    return json.size() == 2 && json.at(1).isString() && readDay(json.at(0), mark.day);
}

template <typename Item>
std::vector<Item> readList(StoredMembers &members, QLatin1StringView key, bool (*read)(const QJsonArray &, Item &))
{
    std::vector<Item> items;
    for (const QJsonValue &json : members.array(key)) {
        Item item;
        if (!read(json.toArray(), item))
            members.refuse(key);
        items.push_back(std::move(item));
    }
    return items;
}

ChartSeries seriesFromJson(const QJsonValue &value, const QString &path, QString &problem)
{
    StoredMembers members(value, path, problem);
    ChartSeries series{.name = members.text("name"_L1)};
    if (const QString platform = members.text("platform"_L1); !platform.isEmpty()) {
        series.platform = platformFromKey(platform);
        if (!series.platform)
            members.refuse("platform"_L1);
    }
    series.tone = members.word("tone"_L1, seriesToneWords, SeriesTone::None);
    series.role = members.word("role"_L1, roleWords, SeriesRole::Current);
    series.points = readList<ChartPoint>(members, "points"_L1, readPoint);
    series.dayShift = members.integer("shift"_L1, -mostDayShift, mostDayShift, 0);
    members.finish();
    return series;
}

DateRange rangeOf(StoredMembers &members)
{
    const QDate first = members.day("start"_L1);
    const auto range = DateRange::make(first, members.day("end"_L1));
    if (range)
        return *range;
    members.refuse("start"_L1);
    return DateRange::day(ageZero());
}

Metric metricOf(StoredMembers &members)
{
    const auto metric = metricFromKey(members.text("metric"_L1));
    if (!metric)
        members.refuse("metric"_L1);
    return metric.value_or(Metric::Views);
}

} // namespace

QJsonObject chartJson(const ChartSpec &chart)
{
    const auto &[title, subtitle, metric, shape, axis, granularity, range, series, band, marks, summary] = chart;
    QJsonArray all;
    for (const ChartSeries &one : series)
        all.append(seriesJson(one));
    QJsonObject json{{u"title"_s, title},
                     {u"subtitle"_s, subtitle},
                     {u"metric"_s, QString(metricInfo(metric).key)},
                     {u"granularity"_s, storedWord(granularityKeys, granularity)},
                     {u"start"_s, dayText(range.first())},
                     {u"end"_s, dayText(range.last())},
                     {u"series"_s, all},
                     {u"summary"_s, summary}};
    if (shape != ChartShape::Line)
        json.insert("shape"_L1, storedWord(shapeWords, shape));
    if (axis != ChartAxis::Days)
        json.insert("axis"_L1, storedWord(axisWords, axis));
    if (!band.empty())
        json.insert("band"_L1, bandJson(band));
    if (!marks.empty())
        json.insert("marks"_L1, marksJson(marks));
    return json;
}

ChartSpec chartFromJson(const QJsonValue &value, const QString &path, QString &problem)
{
    StoredMembers members(value, path, problem);
    ChartSpec chart{.title = members.text("title"_L1),
                    .subtitle = members.text("subtitle"_L1),
                    .metric = metricOf(members),
                    .shape = members.word("shape"_L1, shapeWords, ChartShape::Line),
                    .axis = members.word("axis"_L1, axisWords, ChartAxis::Days),
                    .granularity = members.word("granularity"_L1, granularityKeys, Granularity::Day),
                    .range = rangeOf(members)};
    for (const QJsonValue &one : members.array("series"_L1))
        chart.series.push_back(seriesFromJson(one, members.pathOf("series"_L1), problem));
    chart.band = readList<ChartBandPoint>(members, "band"_L1, readBandPoint);
    chart.marks = readList<ChartMark>(members, "marks"_L1, readMark);
    chart.summary = members.text("summary"_L1);
    members.finish();
    return chart;
}

} // namespace creatormetrics
