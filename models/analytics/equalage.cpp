// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/equalage.h"

#include <algorithm>
#include <cmath>

namespace creatormetrics {

namespace {

constexpr double madToDeviation = 1.4826;

double medianOf(std::vector<double> values)
{
    std::ranges::sort(values);
    return quantile(values, 0.5);
}

double onLogScale(qint64 views)
{
    return std::log(static_cast<double>(std::max<qint64>(0, views)) + 1);
}

std::optional<double> deviationOf(qint64 views, const std::vector<qint64> &others)
{
    std::vector<double> logs;
    for (const qint64 other : others)
        logs.push_back(onLogScale(other));
    const double middle = medianOf(logs);
    std::vector<double> distances;
    for (const double value : logs)
        distances.push_back(std::abs(value - middle));
    const double spread = madToDeviation * medianOf(distances);
    return spread > 0 ? std::optional((onLogScale(views) - middle) / spread) : std::nullopt;
}

double percentileOf(qint64 views, const std::vector<qint64> &others)
{
    const auto fewer =
        static_cast<double>(std::ranges::count_if(others, [views](qint64 other) { return other < views; }));
    const auto equal = static_cast<double>(std::ranges::count(others, views));
    return 100 * (fewer + equal / 2) / static_cast<double>(others.size());
}

std::vector<double> asDoubles(const std::vector<qint64> &values)
{
    std::vector<double> doubles;
    for (const qint64 value : values)
        doubles.push_back(static_cast<double>(value));
    return doubles;
}

Result<std::vector<qint64>> viewsOfOthers(Connection &connection, AccountId account, ContentType type, int age,
                                          qint64 before)
{
    const auto points = agePoints(connection, account, type, age, before, mostCompared);
    if (!points)
        return points.error();
    std::vector<qint64> views;
    for (const AgePoint &point : *points)
        views.push_back(point.views);
    return views;
}

} // namespace

EqualAge compareAtAge(int age, qint64 views, const std::vector<qint64> &others)
{
    EqualAge answer{.age = age, .views = views, .posts = static_cast<qint64>(others.size())};
    if (answer.posts < fewestCompared)
        return answer;
    answer.percentile = percentileOf(views, others);
    answer.typical = typicalBand(asDoubles(others));
    answer.deviation = deviationOf(views, others);
    return answer;
}

Result<std::optional<EqualAge>> equalAge(Connection &connection, AccountId account, ContentType type, ContentId id,
                                         qint64 publishedDay)
{
    const auto own = agePointsOf(connection, account, id, publishedDay);
    if (!own)
        return own.error();
    if (own->empty())
        return std::optional<EqualAge>();
    const AgePoint &latest = own->back();
    const auto others = viewsOfOthers(connection, account, type, latest.age, publishedDay);
    if (!others)
        return others.error();
    return std::optional(compareAtAge(latest.age, latest.views, *others));
}

Result<std::vector<TypicalAtAge>> typicalCurve(Connection &connection, AccountId account, ContentType type,
                                               qint64 before)
{
    std::vector<TypicalAtAge> curve;
    for (const int age : comparedAges) {
        const auto others = viewsOfOthers(connection, account, type, age, before);
        if (!others)
            return others.error();
        const auto posts = static_cast<qint64>(others->size());
        if (posts == 0)
            continue;
        curve.push_back(
            {.age = age,
             .posts = posts,
             .views = posts < fewestCompared ? std::nullopt : std::optional(typicalBand(asDoubles(*others)))});
    }
    return curve;
}

} // namespace creatormetrics
