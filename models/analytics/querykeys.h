// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/analyticsquery.h"

#include <array>
#include <utility>

namespace creatormetrics {

/// The words of a query's choices, each table in the order of its enum.

inline constexpr std::array<std::pair<Granularity, QLatin1StringView>, 3> granularityKeys{{
    {Granularity::Day, QLatin1StringView("day")},
    {Granularity::Week, QLatin1StringView("week")},
    {Granularity::Month, QLatin1StringView("month")},
}};

inline constexpr std::array<std::pair<Comparison, QLatin1StringView>, 4> comparisonKeys{{
    {Comparison::Previous, QLatin1StringView("previous")},
    {Comparison::Year, QLatin1StringView("year")},
    {Comparison::None, QLatin1StringView("none")},
    {Comparison::Custom, QLatin1StringView("custom")},
}};

inline constexpr std::array<std::pair<Counting, QLatin1StringView>, 2> countingKeys{{
    {Counting::Activity, QLatin1StringView("activity")},
    {Counting::Published, QLatin1StringView("published")},
}};

inline constexpr std::array<std::pair<SortOrder, QLatin1StringView>, 2> sortKeys{{
    {SortOrder::Descending, QLatin1StringView("desc")},
    {SortOrder::Ascending, QLatin1StringView("asc")},
}};

} // namespace creatormetrics
