// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/chartscale.h"
#include "models/domain/figureformat.h"

#include <QStringList>

namespace creatormetrics {

/// Labels of the value ticks, all in the same unit and as short as exactness allows: 0, 20 k, 40 k; 2.5 %, 5.0 %.
[[nodiscard]] QStringList valueTickLabels(const std::vector<double> &ticks, Metric metric, const FigureFormat &format);
/// Labels of the day ticks: 24 Oct within half a year, Oct 2026 up to some years, then 2026.
[[nodiscard]] QStringList dayTickLabels(const std::vector<QDate> &ticks, const QLocale &locale);

/// Labels of the ticks of an axis of ages: Day 0, 7, 14.
[[nodiscard]] QStringList ageTickLabels(const std::vector<QDate> &ticks, const QLocale &locale);
/// A day of an axis of ages as a tooltip names it: Day 7.
[[nodiscard]] QString ageName(QDate day, const QLocale &locale);

/// Day and month as the locale orders them: 24 Oct, Oct 24, 10月24日.
[[nodiscard]] QString shortDay(QDate day, const QLocale &locale);
/// The same with the year.
[[nodiscard]] QString shortDayAndYear(QDate day, const QLocale &locale);
/// First and last day with what they share said once where the locale's order allows it: 24 Oct – 20 Nov 2026.
[[nodiscard]] QString dayRange(const DateRange &range, const QLocale &locale);
/// A bucket as a tooltip names it: Tue 10 Nov 2026, Week of 9 Nov 2026, November 2026.
[[nodiscard]] QString bucketName(QDate day, Granularity granularity, const QLocale &locale);

/// Moves wanted positions as little as possible (least squares) until neighbours are `distance` apart and all lie in
/// low..high; keeps their order. When there is no room for all, they start at `low` and run over.
[[nodiscard]] std::vector<double> spreadOut(const std::vector<double> &wanted, double distance, double low,
                                            double high);

} // namespace creatormetrics
