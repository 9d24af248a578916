// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/reportdocument.h"
#include "models/reports/storedmembers.h"

namespace creatormetrics {

/// The words of a kept document's choices.

inline constexpr StoredWords<Tone, 4> toneWords{{{Tone::Neutral, QLatin1StringView("neutral")},
                                                 {Tone::Up, QLatin1StringView("up")},
                                                 {Tone::Down, QLatin1StringView("down")},
                                                 {Tone::Secondary, QLatin1StringView("secondary")}}};

inline constexpr StoredWords<DataKind, 8> dataKindWords{{{DataKind::Text, QLatin1StringView("text")},
                                                         {DataKind::Count, QLatin1StringView("count")},
                                                         {DataKind::Number, QLatin1StringView("number")},
                                                         {DataKind::Share, QLatin1StringView("share")},
                                                         {DataKind::Seconds, QLatin1StringView("seconds")},
                                                         {DataKind::Money, QLatin1StringView("money")},
                                                         {DataKind::Day, QLatin1StringView("day")},
                                                         {DataKind::Moment, QLatin1StringView("moment")}}};

inline constexpr StoredWords<SeriesRole, 3> roleWords{{{SeriesRole::Current, QLatin1StringView("current")},
                                                       {SeriesRole::Previous, QLatin1StringView("previous")},
                                                       {SeriesRole::Typical, QLatin1StringView("typical")}}};

inline constexpr StoredWords<SeriesTone, 7> seriesToneWords{{{SeriesTone::None, QLatin1StringView("none")},
                                                             {SeriesTone::Positive, QLatin1StringView("positive")},
                                                             {SeriesTone::Neutral, QLatin1StringView("neutral")},
                                                             {SeriesTone::Negative, QLatin1StringView("negative")},
                                                             {SeriesTone::Second, QLatin1StringView("second")},
                                                             {SeriesTone::Third, QLatin1StringView("third")},
                                                             {SeriesTone::Fourth, QLatin1StringView("fourth")}}};

inline constexpr StoredWords<ChartShape, 2> shapeWords{
    {{ChartShape::Line, QLatin1StringView("line")}, {ChartShape::Bar, QLatin1StringView("bar")}}};

inline constexpr StoredWords<ChartAxis, 2> axisWords{
    {{ChartAxis::Days, QLatin1StringView("days")}, {ChartAxis::Ages, QLatin1StringView("ages")}}};

/// In the order of ReportBlock's alternatives.
inline constexpr std::array blockWords{
    QLatin1StringView("cover"),   QLatin1StringView("heading"), QLatin1StringView("paragraph"),
    QLatin1StringView("bullets"), QLatin1StringView("table"),   QLatin1StringView("chart"),
    QLatin1StringView("callout"), QLatin1StringView("markdown"), QLatin1StringView("figures")};
static_assert(blockWords.size() == std::variant_size_v<ReportBlock>);

} // namespace creatormetrics
