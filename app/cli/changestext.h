// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/anomalies.h"
#include "models/analytics/changes.h"
#include "models/analytics/figureforecast.h"

#include <QLocale>

namespace creatormetrics {

/// What changed, what stands out and what is to be expected, for a terminal of 80 columns.
[[nodiscard]] QString changesText(const Changes &answer, const QLocale &locale);
[[nodiscard]] QString anomaliesText(const Anomalies &answer, const QLocale &locale);
[[nodiscard]] QString forecastText(const FigureForecast &answer, const QLocale &locale);

} // namespace creatormetrics
