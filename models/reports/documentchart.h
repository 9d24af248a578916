// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/chartspec.h"
#include "models/reports/storedmembers.h"

namespace creatormetrics {

/// A chart as JSON and back, without what is usual.
[[nodiscard]] QJsonObject chartJson(const ChartSpec &chart);
[[nodiscard]] ChartSpec chartFromJson(const QJsonValue &value, const QString &path, QString &problem);

} // namespace creatormetrics
