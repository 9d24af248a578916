// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/daterange.h"
#include "models/store/provenance.h"

#include <vector>

namespace creatormetrics {

/// Bit mask over the measured metrics in catalogue order.
using MetricMask = quint32;

[[nodiscard]] constexpr MetricMask maskOf(Metric metric)
{
    return MetricMask(1) << static_cast<unsigned>(metric);
}

/// One fetch and the figures of a day that come from it.
struct DaySource {
    FetchId fetch{0};
    FetchKind kind = FetchKind::Api;
    MetricMask metrics = 0;
};

[[nodiscard]] Result<std::vector<DaySource>> daySources(Connection &connection, AccountId account, QDate day);
/// Those of all days of the range with their day numbers.
[[nodiscard]] Result<std::vector<std::pair<qint64, DaySource>>> sourcesInRange(Connection &connection, AccountId account,
                                                                               const DateRange &range);
/// The source of one metric among them.
[[nodiscard]] std::optional<DaySource> sourceOf(const std::vector<DaySource> &sources, Metric metric);
/// From now on the masked figures of the day come from `fetch`; `present` is what `daySources` gave.
Outcome moveSources(Connection &connection, AccountId account, QDate day, const std::vector<DaySource> &present, FetchId fetch,
                    MetricMask metrics);

} // namespace creatormetrics
