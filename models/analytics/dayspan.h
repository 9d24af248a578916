// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/daterange.h"
#include "models/store/statement.h"

#include <vector>

namespace creatormetrics {

/// A range as day numbers (toDayNumber), both included, for loops over years of days.
struct DaySpan {
    qint64 first = 0;
    qint64 last = 0;

    friend bool operator==(const DaySpan &, const DaySpan &) = default;
};

[[nodiscard]] inline DaySpan daySpan(const DateRange &range)
{
    return {toDayNumber(range.first()), toDayNumber(range.last())};
}

[[nodiscard]] inline std::vector<DaySpan> daySpans(const std::vector<DateRange> &ranges)
{
    std::vector<DaySpan> spans;
    spans.reserve(ranges.size());
    for (const DateRange &range : ranges)
        spans.push_back(daySpan(range));
    return spans;
}

} // namespace creatormetrics
