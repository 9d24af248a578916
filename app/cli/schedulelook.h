// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "app/cli/invocation.h"
#include "app/services/schedulerun.h"

namespace creatormetrics {

/// What a look at the schedules brought.
struct ScheduleLook {
    std::vector<ScheduleRun> runs;
    bool withheld = false; ///< reports are due that the plan does not make
    std::optional<Error> problem; ///< a run could not even begin
};

/// Makes and delivers every report that is due, showing how far it is; Ctrl-C ends it. Runs the application's event loop until then.
[[nodiscard]] Result<ScheduleLook> runDueReports(const Invocation &invocation, Plan plan, Console &console);

} // namespace creatormetrics
