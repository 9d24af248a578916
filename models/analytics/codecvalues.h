// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/answernote.h"
#include "models/analytics/overview.h"

#include <QJsonArray>
#include <QJsonObject>

namespace creatormetrics {

/// The pieces that every answer's JSON form is made of, so that the same thing looks the same everywhere.

/// YYYY-MM-DD.
[[nodiscard]] QString dayText(QDate day);
/// null when unknown.
[[nodiscard]] QJsonValue toValue(std::optional<qint64> value);
[[nodiscard]] QJsonValue toValue(std::optional<double> value);
/// Moments as ISO 8601 in UTC.
[[nodiscard]] QJsonValue toValue(const std::optional<QDateTime> &moment);
/// A figure in the metric's unit: counts as whole numbers, ratios and means as fractions.
[[nodiscard]] QJsonValue figureValue(Metric metric, std::optional<double> value);

[[nodiscard]] QJsonObject queryJson(const AnalyticsQuery &query);
[[nodiscard]] QJsonObject deltaJson(const Delta &delta);
[[nodiscard]] QJsonObject itemJson(const RankedItem &ranked);
[[nodiscard]] QJsonObject freshnessJson(const Freshness &fresh);
[[nodiscard]] QJsonArray platformsJson(const std::vector<Platform> &platforms);
[[nodiscard]] QJsonArray notesJson(const std::vector<AnswerNote> &notes);
/// Keys of the figures that we compute and no platform gives.
[[nodiscard]] QJsonArray derivedKeys();

} // namespace creatormetrics
