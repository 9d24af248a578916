// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/figuresum.h"
#include "models/analytics/overview.h"

namespace creatormetrics {

/// The measured figures of a row of buckets in the making: accounts are added one after the other.
class SeriesSums
{
public:
    /// An account's parts of every bucket; only of accounts that give the metric.
    void add(Metric metric, const std::vector<FigureSum> &parts) { addParts(m_sums[static_cast<std::size_t>(metric)], parts); }
    /// Unknown where an account that gives the figure is unknown for a whole bucket after it began. `ranges`: those of the parts.
    [[nodiscard]] std::vector<Bucket> buckets(const std::vector<DateRange> &ranges) const;

private:
    [[nodiscard]] Bucket bucket(const DateRange &range, std::size_t position) const;

    std::array<std::vector<FigureSum>, measuredMetricCount> m_sums; ///< by metric and bucket; empty where no account gives it
};

} // namespace creatormetrics
