// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/reportschedule.h"
#include "models/store/reportinwork.h"

namespace creatormetrics {

/// By name.
[[nodiscard]] Result<std::vector<ReportSchedule>> storedSchedules(Connection &connection);
/// NotFound when there is none.
[[nodiscard]] Result<ReportSchedule> scheduleById(Connection &connection, ReportScheduleId id);
/// A new one when its id is 0. One that is switched on, or due at other times than before, counts from `now`. What it did so far
/// stays. BadInput when `checkSchedule` refuses it or another has its name, NotFound when it is gone.
[[nodiscard]] Result<ReportScheduleId> saveSchedule(Connection &connection, const ReportSchedule &schedule, const QDateTime &now);
/// Its reports stay. NotFound when there is none.
Outcome removeSchedule(Connection &connection, ReportScheduleId id);

enum class RunReason {
    Due, ///< the latest due moment that nobody served
    Again, ///< the last run went wrong, or never ended
    Asked, ///< by the user, for the latest due moment, which does not count as served
};

/// A run that was begun: other programs see that it is in hand.
struct ScheduleRunBegun {
    ReportSchedule schedule;
    MissedDue due;
    ReportSettings settings;
    ReportRecord record; ///< its row in the archive
    bool made = false; ///< the report is there, only its delivery is left
    std::shared_ptr<ReportInWork> work;
};

/// Begins the run that `reason` asks for; nothing when there is none to do or somebody else is at it. Within a transaction.
[[nodiscard]] Result<std::optional<ScheduleRunBegun>> beginScheduleRun(Connection &connection, const Workspace &workspace,
                                                                       ReportScheduleId id, RunReason reason,
                                                                       const QDateTime &now);
/// How it ended. Within a transaction.
Outcome endScheduleRun(Connection &connection, const ScheduleRunBegun &run, const std::optional<Error> &problem);

/// Whether the last run is to be tried again.
[[nodiscard]] bool wantsAnotherTry(const ReportSchedule &schedule);

} // namespace creatormetrics
