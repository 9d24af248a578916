// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account/plan.h"
#include "models/reports/composedreport.h"
#include "models/reports/schedulerepository.h"

#include <functional>
#include <stop_token>

namespace creatormetrics {

/// How a run of a schedule ended.
struct ScheduleRun {
    ReportScheduleId schedule{0};
    QString name;
    DateRange range; ///< of the report
    MissedDue due; ///< a count above 1: earlier ones were missed and are not made up for
    bool madeUp = false; ///< it came late, because no program was running when it was due
    std::optional<ReportRecord> report; ///< in the archive, whether it could be delivered or not
    std::optional<Error> problem;
};

/// A due moment that is further back than this was missed.
inline constexpr qint64 lateAfterSeconds = 15 * 60;

/// What is delivered of a report: its summary is the first sentences of the document.
[[nodiscard]] DeliveredReport deliveredReport(const ReportRecord &record, const ReportDocument &document, const QByteArray &bytes);

/// The same of a report that is in the archive. NotFound when its file is gone.
[[nodiscard]] Result<DeliveredReport> archivedDelivery(Connection &connection, const Workspace &workspace,
                                                       const ReportRecord &record);

/// Writes down how it ended; what was not made becomes a failed report. Within a transaction.
Outcome endReportRun(Connection &connection, const ScheduleRunBegun &begun, const ScheduleRun &run);

/// What is known of it when it begins.
[[nodiscard]] ScheduleRun scheduleRun(const ScheduleRunBegun &begun, const QDateTime &now);

/// What a run needs from others when it goes on the caller's thread from beginning to end.
struct ScheduleRunParts {
    Connection &connection; ///< that writes
    Workspace workspace;
    Plan plan = Plan::Starter;
    std::function<Result<ComposedReport>(const ReportSettings &)> compose;
    std::function<Result<MadePdf>(const ReportDocument &, ReportPaper)> paint;
    std::function<Outcome(const ReportDelivery &, const DeliveredReport &)> deliver;
    std::stop_token stop = {};
};

/// Makes and delivers every report that is due at `now`, and tries those again that went wrong. What goes wrong with one is in its
/// run and keeps nothing from the others. Unsupported when the plan has no schedules and there is one.
[[nodiscard]] Result<std::vector<ScheduleRun>> runDueSchedules(const ScheduleRunParts &parts, const QDateTime &now);
/// One that the user asks for now, for its latest due moment.
[[nodiscard]] Result<ScheduleRun> runScheduleNow(const ScheduleRunParts &parts, ReportScheduleId id, const QDateTime &now);

} // namespace creatormetrics
