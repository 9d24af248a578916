// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"
#include "models/reports/reportschedule.h"
#include "models/store/connection.h"

namespace creatormetrics {

/// Options that say what is made, when, and where it goes.
[[nodiscard]] std::vector<OptionSpec> scheduleOptions();

/// The new schedule `name` that the options ask for; nothing is written. BadInput names the option.
[[nodiscard]] Result<ReportSchedule> scheduleFrom(Connection &connection, const Invocation &invocation, const QString &name);

/// "Mondays at 08:00 Europe/Berlin", "on day 3 at 08:00 UTC".
[[nodiscard]] QString scheduleTimeText(const ReportSchedule &schedule);

} // namespace creatormetrics
