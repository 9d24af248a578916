// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/reportrows.h"
#include "models/presentation/valuetablemodel.h"
#include "models/reports/reportschedule.h"

namespace creatormetrics {

/// Name, when it repeats, when it is due next, how the last run went.
[[nodiscard]] std::vector<ValueColumn> scheduleColumns();
/// The schedule's id is the row's.
[[nodiscard]] std::vector<ValueRow> scheduleRows(const std::vector<ReportSchedule> &schedules, const ReportRowFrame &frame);

/// "Every Monday at 08:00, Europe/Zurich".
[[nodiscard]] QString cadenceText(const ReportSchedule &schedule, const QLocale &locale);

/// What the latest run of the last day has to tell that nobody would notice: that it came late because no program was running,
/// or that it went wrong. Empty when there is nothing.
[[nodiscard]] QString scheduleNotice(const std::vector<ReportSchedule> &schedules, const ReportRowFrame &frame);

} // namespace creatormetrics
