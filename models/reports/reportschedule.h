// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/reportdelivery.h"
#include "models/reports/reportsettings.h"
#include "models/store/reportrepository.h"

namespace creatormetrics {

using ReportScheduleId = StrongId<struct ReportScheduleTag>;

enum class ReportCadence { Weekly, Monthly };

[[nodiscard]] QString reportCadenceKey(ReportCadence cadence);
[[nodiscard]] std::optional<ReportCadence> reportCadenceFromKey(QStringView key);

/// How many times a run that went wrong is tried in all; each try is at another start of the program.
inline constexpr int mostScheduleTries = 3;

/// What went wrong with the last run, or that it has not ended.
struct ScheduleProblem {
    Error error;
    int tries = 1; ///< so far, for the same due moment

    friend bool operator==(const ScheduleProblem &, const ScheduleProblem &) = default;
};

/// A report that is made again and again.
struct ReportSchedule {
    ReportScheduleId id{0};
    QString name;
    ReportSettings settings; ///< its days are those of `rangeFor`
    ReportCadence cadence = ReportCadence::Monthly;
    int day = 1; ///< of the week (1 = Monday .. 7) or of the month (1..28)
    int minute = 480; ///< of that day, on the clocks of `zone`: 0..1439
    QByteArray zone = "UTC"; ///< IANA name
    ReportDelivery delivery = {};
    bool enabled = true;
    QDateTime since = {}; ///< UTC; due moments count from here on: when it was made, switched on or its time changed
    QDateTime lastDue = {}; ///< UTC; the last due moment that was served, well or not; invalid: none
    QDateTime lastRunAt = {}; ///< UTC; when that was
    std::optional<ReportId> lastReport = {};
    std::optional<ScheduleProblem> problem = {}; ///< of the last run

    friend bool operator==(const ReportSchedule &, const ReportSchedule &) = default;
};

/// A due moment that has come, and how many came since the last one that was served, itself included.
struct MissedDue {
    QDateTime due; ///< UTC
    int count = 1;

    friend bool operator==(const MissedDue &, const MissedDue &) = default;
};

/// BadInput names what cannot be: a name that is none, a day or minute out of bounds, an unknown zone, a bad delivery.
Outcome checkSchedule(const ReportSchedule &schedule);

/// The first due moment after `after`, in UTC. A day is due when its clocks first show the minute; where they jump over it, with the
/// jump. Enabled or not.
[[nodiscard]] QDateTime nextDue(const ReportSchedule &schedule, const QDateTime &after);
/// The latest due moment until `now`.
[[nodiscard]] QDateTime latestDue(const ReportSchedule &schedule, const QDateTime &now);
/// The latest due moment that nobody served, if one has come. A clock that was set back brings none twice; when it had been wrong by
/// more than a period, counting goes on from `now`.
[[nodiscard]] std::optional<MissedDue> missedDue(const ReportSchedule &schedule, const QDateTime &now);

/// The last whole week (by the first weekday of the settings' locale) or month before the due moment, in the schedule's zone.
[[nodiscard]] DateRange rangeFor(const ReportSchedule &schedule, const QDateTime &due);
/// The settings of the report that is due then; a campaign keeps its own days.
[[nodiscard]] ReportSettings settingsFor(const ReportSchedule &schedule, const QDateTime &due);

} // namespace creatormetrics
