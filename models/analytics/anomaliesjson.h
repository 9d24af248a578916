// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/anomalies.h"

#include <QJsonObject>

namespace creatormetrics {

/// The JSON form, in the manner of codec.h.
[[nodiscard]] QJsonObject toJson(const Anomalies &answer);

} // namespace creatormetrics
