// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/chartruns.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace creatormetrics {

namespace {

using Points = std::span<const ChartPoint>;

double position(const ChartPoint &point)
{
    return static_cast<double>(point.day.toJulianDay());
}

/// Start of the next stretch of points that all have a value, or all have none.
std::size_t endOfStretch(Points points, std::size_t start)
{
    std::size_t end = start + 1;
    while (end < points.size() && points[end].value.has_value() == points[start].value.has_value())
        ++end;
    return end;
}

struct Average {
    double position = 0;
    double value = 0;
};

Average averageOf(Points points)
{
    Average average;
    for (const ChartPoint &point : points) {
        average.position += position(point);
        average.value += *point.value;
    }
    const auto count = static_cast<double>(points.size());
    return {average.position / count, average.value / count};
}

double twiceTriangle(const ChartPoint &a, const ChartPoint &b, const Average &c)
{
    return std::abs((position(a) - c.position) * (*b.value - *a.value)
                    - (position(a) - position(b)) * (c.value - *a.value));
}

/// The point of the bucket that makes the largest triangle with the one chosen before and the mean of the next bucket.
const ChartPoint &mostTelling(const ChartPoint &before, Points bucket, Points next)
{
    const Average after = averageOf(next);
    return *std::ranges::max_element(
        bucket, {}, [&before, &after](const ChartPoint &point) { return twiceTriangle(before, point, after); });
}

void appendThinned(std::vector<ChartPoint> &chosen, Points run, std::size_t target)
{
    if (run.size() <= std::max<std::size_t>(target, 2)) {
        chosen.insert(chosen.end(), run.begin(), run.end());
        return;
    }
    chosen.push_back(run.front());
    const std::size_t inner = target > 2 ? target - 2 : 0;
    const double width = inner > 0 ? static_cast<double>(run.size() - 2) / static_cast<double>(inner) : 0;
    const auto edge = [width](std::size_t bucket) {
        return 1 + static_cast<std::size_t>(std::floor(static_cast<double>(bucket) * width));
    };
    for (std::size_t bucket = 0; bucket < inner; ++bucket) {
        const std::size_t end = edge(bucket + 1);
        const std::size_t nextEnd = bucket + 1 < inner ? edge(bucket + 2) : run.size();
        const ChartPoint before = chosen.back();
        chosen.push_back(
            mostTelling(before, run.subspan(edge(bucket), end - edge(bucket)), run.subspan(end, nextEnd - end)));
    }
    chosen.push_back(run.back());
}

void appendRuns(std::vector<ChartRun> &runs, Points stretch)
{
    runs.push_back({.points = {stretch.front()}, .incomplete = stretch.front().incomplete});
    for (std::size_t i = 1; i < stretch.size(); ++i) {
        const bool incomplete = stretch[i].incomplete || stretch[i - 1].incomplete;
        if (incomplete != runs.back().incomplete) {
            if (runs.back().points.size() == 1)
                runs.back().incomplete = incomplete;
            else
                runs.push_back({.points = {stretch[i - 1]}, .incomplete = incomplete});
        }
        runs.back().points.push_back(stretch[i]);
    }
}

} // namespace

std::vector<ChartRun> chartRuns(const std::vector<ChartPoint> &points)
{
    std::vector<ChartRun> runs;
    const Points all(points);
    for (std::size_t start = 0; start < all.size();) {
        const std::size_t end = endOfStretch(all, start);
        if (all[start].value)
            appendRuns(runs, all.subspan(start, end - start));
        start = end;
    }
    return runs;
}

std::vector<ChartPoint> thinned(const std::vector<ChartPoint> &points, std::size_t target)
{
    if (points.size() <= target)
        return points;
    const Points all(points);
    const auto known = std::ranges::count_if(points, [](const ChartPoint &point) { return point.value.has_value(); });
    std::vector<ChartPoint> chosen;
    for (std::size_t start = 0; start < all.size();) {
        const std::size_t end = endOfStretch(all, start);
        const double share = static_cast<double>(end - start) / static_cast<double>(std::max<qsizetype>(known, 1));
        if (all[start].value)
            appendThinned(chosen, all.subspan(start, end - start),
                          static_cast<std::size_t>(std::lround(share * static_cast<double>(target))));
        else
            chosen.push_back(all[start]);
        start = end;
    }
    return chosen;
}

} // namespace creatormetrics
