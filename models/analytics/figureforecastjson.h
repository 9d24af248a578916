// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/figureforecast.h"

#include <QJsonObject>

namespace creatormetrics {

/// The JSON form, in the manner of codec.h.
[[nodiscard]] QJsonObject toJson(const FigureForecast &answer);

} // namespace creatormetrics
