// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/analyticsquery.h"
#include "models/store/connection.h"

namespace creatormetrics {

/// The question that the parameters ask of this workspace; without days the 28 that end with the last complete one of the chosen
/// accounts. BadInput as parseAnalyticsQuery says it, also for an account that is not there and for a parameter with nothing in it.
[[nodiscard]] Result<AnalyticsQuery> askedQuery(Connection &connection, const QHash<QString, QString> &parameters, const QDateTime &now);

/// The last complete day of the chosen accounts; yesterday when nothing is known of any.
[[nodiscard]] Result<QDate> lastDayOf(Connection &connection, const AnalyticsQuery &query, const QDateTime &now);

} // namespace creatormetrics
