// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/daterange.h"

#include <QDateTime>

namespace creatormetrics {

/// Instagram's reporting days: calendar days in US Pacific time, so they have 23 or 25 hours twice a year.

/// The moment at which the day begins, in Unix seconds, as `since` and `until` take it.
[[nodiscard]] qint64 instagramDayStart(QDate day);
/// The reporting day that the moment falls on.
[[nodiscard]] QDate instagramDayOf(const QDateTime &moment);
/// The day that `endTime`, the moment at which its figures end, closes. Right also where Meta cuts the day an hour beside the
/// zone's own midnight around a change of the clocks.
[[nodiscard]] QDate instagramDayEndingAt(const QDateTime &endTime);

} // namespace creatormetrics
