// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/dailyseries.h"

#include <limits>

namespace creatormetrics {

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

double asNumber(std::optional<qint64> value)
{
    return value ? static_cast<double>(*value) : unknown;
}

std::vector<double> daysOf(const AccountFigures &figures, Metric metric, const DateRange &days)
{
    const MetricDays told = figures.days(metric);
    std::vector<double> series;
    series.reserve(static_cast<std::size_t>(days.days()));
    for (qint64 day = toDayNumber(days.first()); day <= toDayNumber(days.last()); ++day)
        series.push_back(asNumber(told.value(day)));
    return series;
}

} // namespace

std::vector<Metric> metricsForDays(Metric metric, Denominator denominator)
{
    switch (metric) {
    case Metric::EngagementRate:
        return {Metric::Engagements, denominatorMetric(denominator), Metric::Likes, Metric::Comments, Metric::Shares,
                Metric::Saves};
    case Metric::Engagements:
        return {Metric::Engagements, Metric::Likes, Metric::Comments, Metric::Shares, Metric::Saves};
    case Metric::NetFollowers:
        return {Metric::NetFollowers, Metric::FollowersGained, Metric::FollowersLost};
    default:
        return {metric};
    }
}

std::vector<double> dailySeries(const AccountFigures &figures, Metric metric, Denominator denominator,
                                const DateRange &days)
{
    if (metric != Metric::EngagementRate)
        return daysOf(figures, metric, days);
    std::vector<double> rates = daysOf(figures, Metric::Engagements, days);
    const std::vector<double> bases = daysOf(figures, denominatorMetric(denominator), days);
    for (std::size_t i = 0; i < rates.size(); ++i)
        rates[i] = bases[i] > 0 ? rates[i] / bases[i] : unknown;
    return rates;
}

} // namespace creatormetrics
