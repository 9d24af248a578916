// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/metricvalues.h"

namespace creatormetrics {

std::vector<Metric> engagementParts(const MetricValues &values)
{
    if (!values[Metric::Likes] || !values[Metric::Comments])
        return {};
    std::vector<Metric> parts{Metric::Likes, Metric::Comments};
    for (const Metric optionalPart : {Metric::Shares, Metric::Saves}) {
        if (values[optionalPart])
            parts.push_back(optionalPart);
    }
    return parts;
}

std::optional<qint64> engagements(const MetricValues &values)
{
    const auto parts = engagementParts(values);
    if (parts.empty())
        return std::nullopt;
    qint64 sum = 0;
    for (const Metric part : parts)
        sum += *values[part];
    return sum;
}

std::optional<qint64> netFollowers(const MetricValues &values)
{
    const auto gained = values[Metric::FollowersGained];
    const auto lost = values[Metric::FollowersLost];
    return gained && lost ? std::optional(*gained - *lost) : std::nullopt;
}

std::optional<double> engagementRate(const MetricValues &values, Denominator denominator)
{
    const auto numerator = engagements(values);
    const auto base = values[denominatorMetric(denominator)];
    if (!numerator || !base || *base <= 0)
        return std::nullopt;
    return static_cast<double>(*numerator) / static_cast<double>(*base);
}

} // namespace creatormetrics
