// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/codecvalues.h"
#include "models/core/daterange.h"
#include "models/domain/account.h"

#include <QJsonObject>

namespace creatormetrics {

/// Small shared forms of the commands' JSON, and the same in text. Days are written by `dayText` of the analytics.

[[nodiscard]] QJsonValue dayJson(std::optional<QDate> day);
/// ISO 8601 in UTC with seconds; null when there is none.
[[nodiscard]] QJsonValue momentJson(const std::optional<QDateTime> &moment);
[[nodiscard]] QJsonValue numberJson(std::optional<qint64> number);
/// {"kind", "detail"}, null when there is none.
[[nodiscard]] QJsonValue errorJson(const std::optional<Error> &error);

/// "2026-11-22 08:14 UTC"; a dash when there is none.
[[nodiscard]] QString momentText(const std::optional<QDateTime> &moment);

} // namespace creatormetrics
