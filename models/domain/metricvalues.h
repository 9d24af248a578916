// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/metric.h"

#include <vector>

namespace creatormetrics {

/// Measured figures by metric. Unknown (the platform did not say) is nullopt; 0 means the platform said 0.
class MetricValues
{
public:
    [[nodiscard]] std::optional<qint64> operator[](Metric metric) const { return m_values[index(metric)]; }
    void set(Metric metric, std::optional<qint64> value) { m_values[index(metric)] = value; }
    [[nodiscard]] bool isEmpty() const { return *this == MetricValues(); }

    friend bool operator==(const MetricValues &, const MetricValues &) = default;

private:
    static constexpr std::size_t index(Metric metric)
    {
        const auto position = static_cast<std::size_t>(metric);
        Q_ASSERT(position < measuredMetricCount);
        return position;
    }

    std::array<std::optional<qint64>, measuredMetricCount> m_values{};
};

/// likes + comments + shares (+ saves where known). Unknown when likes or comments are unknown; an unknown share or save
/// count is left out, which `engagementParts` tells.
[[nodiscard]] std::optional<qint64> engagements(const MetricValues &values);
/// The metrics that went into `engagements`, in catalogue order; empty when it is unknown.
[[nodiscard]] std::vector<Metric> engagementParts(const MetricValues &values);
/// followers gained - followers lost; unknown when either is.
[[nodiscard]] std::optional<qint64> netFollowers(const MetricValues &values);
/// engagements / denominator as a ratio (0.07 is 7 %); unknown when a part is unknown or the denominator is not positive.
[[nodiscard]] std::optional<double> engagementRate(const MetricValues &values, Denominator denominator);

} // namespace creatormetrics
