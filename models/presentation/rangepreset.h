// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/daterange.h"

#include <Qt>

#include <array>
#include <optional>

namespace creatormetrics {

enum class RangePreset {
    Yesterday,
    Last7Days,
    Last28Days,
    Last30Days,
    Last90Days,
    Last12Months,
    WeekToDate,
    MonthToDate,
    QuarterToDate,
    YearToDate,
    LastWeek,
    LastMonth,
    LastQuarter,
    LastYear,
    AllTime,
    Custom,
};

/// In the order of menus; without Custom.
inline constexpr std::array namedPresets{
    RangePreset::Yesterday,     RangePreset::Last7Days,    RangePreset::Last28Days, RangePreset::Last30Days,
    RangePreset::Last90Days,    RangePreset::Last12Months, RangePreset::WeekToDate, RangePreset::MonthToDate,
    RangePreset::QuarterToDate, RangePreset::YearToDate,   RangePreset::LastWeek,   RangePreset::LastMonth,
    RangePreset::LastQuarter,   RangePreset::LastYear,     RangePreset::AllTime,
};

/// What a preset is counted from.
struct PresetCalendar {
    QDate lastDay; ///< last complete day; every range ends here or earlier
    std::optional<QDate> firstDay; ///< first day with any figure, for AllTime
    Qt::DayOfWeek weekStart = Qt::Monday;
};

/// The days of a named preset. "To date" presets take the period that holds the last complete day, "last" ones the
/// latest period that is over. AllTime without a known first day is the last 28 days. Custom is not a named preset.
[[nodiscard]] DateRange presetRange(RangePreset preset, const PresetCalendar &calendar);

/// Stable key for settings ("last_28_days") and the translated label.
[[nodiscard]] QString presetKey(RangePreset preset);
[[nodiscard]] std::optional<RangePreset> presetFromKey(QStringView key);
[[nodiscard]] QString presetLabel(RangePreset preset);

} // namespace creatormetrics
