// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/daterange.h"

#include <QDateTime>
#include <QLocale>

#include <chrono>

namespace creatormetrics {

/// Days and moments as people of a locale write them, short. The year is told only when it is not that of `reference`.

/// "24 Oct", "Oct 24", "24. Okt.", "10月24日"; with the year when it differs.
[[nodiscard]] QString dayText(QDate day, const QLocale &locale, QDate reference);

/// "24 Oct – 20 Nov"; one day alone when both are the same.
[[nodiscard]] QString rangeText(const DateRange &range, const QLocale &locale, QDate reference);

/// "08:14", "8:14 AM".
[[nodiscard]] QString timeText(QTime time, const QLocale &locale);

/// "08:14" for today in the zone of `now`, else "19 Nov, 08:14". `moment` is shown in the zone of `now`.
[[nodiscard]] QString momentText(const QDateTime &moment, const QDateTime &now, const QLocale &locale);

/// How long ago, in the largest unit that says enough: "just now", "12 min ago", "2 h ago", "3 days ago". Translated.
[[nodiscard]] QString agoText(const QDateTime &moment, const QDateTime &now);

/// How long something took: "under 1 s", "42 s", "3 min", "1 h 20 min". Translated.
[[nodiscard]] QString durationText(std::chrono::milliseconds duration);

} // namespace creatormetrics
