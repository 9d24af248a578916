// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/besttime.h"
#include "models/domain/figureformat.h"

namespace creatormetrics {

/// One hour of one weekday.
struct HeatCell {
    std::optional<double> strength = {}; ///< 0 the weakest known hour .. 1 the strongest; nothing: too few posts
    QString text; ///< the hour and what is known of it, for tooltip, screen readers and clipboard

    friend bool operator==(const HeatCell &, const HeatCell &) = default;
};

/// The hours of the week as a picture.
struct HeatMap {
    QString title;
    QString note; ///< how many posts of how many days
    QStringList rows; ///< weekdays, from the locale's first one
    QStringList columns; ///< the 24 hours as the locale writes them
    std::vector<HeatCell> cells; ///< row by row
    QString finding; ///< the best hour with its interval, or why there is none

    friend bool operator==(const HeatMap &, const HeatMap &) = default;
};

[[nodiscard]] HeatMap bestTimeMap(const BestTime &answer, const FigureFormat &format);

} // namespace creatormetrics
