// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/seriessums.h"

#include <cmath>

namespace creatormetrics {

Bucket SeriesSums::bucket(const DateRange &range, std::size_t position) const
{
    Bucket bucket{.range = range};
    for (const Metric metric : measuredMetrics()) {
        const auto &sums = m_sums[static_cast<std::size_t>(metric)];
        if (sums.empty())
            continue;
        const FigureSum &sum = sums[position];
        if (sum.known && !sum.gap)
            bucket.values.set(metric, std::llround(sum.amount));
        if (!sum.complete && metricInfo(metric).aggregation == Aggregation::Sum)
            bucket.partial.push_back(metric);
    }
    return bucket;
}

std::vector<Bucket> SeriesSums::buckets(const std::vector<DateRange> &ranges) const
{
    std::vector<Bucket> all;
    all.reserve(ranges.size());
    for (std::size_t i = 0; i < ranges.size(); ++i)
        all.push_back(bucket(ranges[i], i));
    return all;
}

} // namespace creatormetrics
