// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/analyticsquery.h"
#include "models/presentation/rangepreset.h"

#include <QJsonObject>

namespace creatormetrics {

/// What the bar above the pages is set to: one value for every page, kept between runs.
struct BarState {
    std::vector<AccountId> accounts; ///< empty: all
    RangePreset preset = RangePreset::Last28Days;
    std::optional<DateRange> custom; ///< the days of the Custom preset
    Comparison comparison = Comparison::Previous;
    std::optional<DateRange> compared; ///< the days of Comparison::Custom
    std::optional<Granularity> granularity; ///< unset: as the range's length suggests
    std::optional<Denominator> denominator; ///< unset: each platform's own

    friend bool operator==(const BarState &, const BarState &) = default;
};

/// The days that the bar stands for. A custom range that reaches past the last complete day is cut there.
[[nodiscard]] DateRange barRange(const BarState &bar, const PresetCalendar &calendar);
[[nodiscard]] AnalyticsQuery query(const BarState &bar, const PresetCalendar &calendar);
[[nodiscard]] inline AnalyticsQuery query(const BarState &bar, QDate lastDay)
{
    return query(bar, PresetCalendar{.lastDay = lastDay, .firstDay = std::nullopt});
}

/// Days up to three months, weeks up to two years, months from there: as many steps as can be read.
[[nodiscard]] Granularity suitableGranularity(const DateRange &range);

/// The bar moved by its own length into the past (-1) or towards the present (+1), as a custom range; never past the
/// last complete day.
[[nodiscard]] BarState movedRange(const BarState &bar, const PresetCalendar &calendar, int direction);

/// The last day that is over in the reporting zone of every given account; in UTC when there is none.
[[nodiscard]] QDate lastCompleteDay(const std::vector<Account> &accounts, const QDateTime &now);

/// Round trip for settings; what is missing or wrong takes its default.
[[nodiscard]] QJsonObject toJson(const BarState &bar);
[[nodiscard]] BarState barStateFromJson(const QJsonObject &object);

} // namespace creatormetrics
