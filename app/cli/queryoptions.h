// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"
#include "models/analytics/askedquery.h"
#include "models/store/connection.h"

namespace creatormetrics {

/// Options of commands that ask about a range of days, by their names on the command line.
[[nodiscard]] std::vector<OptionSpec> queryOptions();

/// The question that the options ask; without days the 28 that end with the last complete one. BadInput names the
/// option.
[[nodiscard]] Result<AnalyticsQuery> queryFrom(Connection &connection, const Invocation &invocation);

} // namespace creatormetrics
