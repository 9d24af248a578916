// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"
#include "models/analytics/analyticsquery.h"
#include "models/store/connection.h"

namespace creatormetrics {

/// The questions about mentions, as `query` asks them.
[[nodiscard]] ExitCode showTimeline(Connection &connection, const AnalyticsQuery &query, const Invocation &invocation,
                                    Console &console);
[[nodiscard]] ExitCode showSentiment(Connection &connection, const AnalyticsQuery &query, const Invocation &invocation,
                                     Console &console);
[[nodiscard]] ExitCode showMentions(Connection &connection, const AnalyticsQuery &query, const Invocation &invocation,
                                    Console &console);

[[nodiscard]] ExitCode showDrivers(Connection &connection, const AnalyticsQuery &query, const Invocation &invocation,
                                   Console &console);

/// Options of `query mentions` alone.
[[nodiscard]] std::vector<OptionSpec> mentionOptions();

} // namespace creatormetrics
