// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/chartspec.h"
#include "ui/theme/colors.h"

#include <QPen>

namespace creatormetrics {

/// The platform's or the sentiment's colour, grey for what is usual, the accent for any other.
QColor seriesColor(const ChartSeries &series, const Colors &colors);

/// How the line of a series is drawn, on screen and on paper: 2 px in the dash pattern of its platform or sentiment, the compared
/// period thin, dashed and half as strong, unfinished stretches sparsely dotted. Opaque.
QPen seriesPen(const ChartSeries &series, bool incomplete, const Colors &colors);

/// Of the band of what is usual, behind the lines. Opaque.
QColor bandColor(const Colors &colors);

} // namespace creatormetrics
