// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"
#include "models/analytics/analyticsquery.h"
#include "models/store/connection.h"

namespace creatormetrics {

/// The questions about posts and about what stands out, as `query` asks them.
[[nodiscard]] ExitCode showContent(Connection &connection, const AnalyticsQuery &query, const Invocation &invocation,
                                   Console &console);
[[nodiscard]] ExitCode showBestTime(Connection &connection, const AnalyticsQuery &query, const Invocation &invocation,
                                    Console &console);
[[nodiscard]] ExitCode showChanges(Connection &connection, const AnalyticsQuery &query, const Invocation &invocation,
                                   Console &console);
[[nodiscard]] ExitCode showAnomalies(Connection &connection, const AnalyticsQuery &query, const Invocation &invocation,
                                     Console &console);
[[nodiscard]] ExitCode showForecast(Connection &connection, const AnalyticsQuery &query, const Invocation &invocation,
                                    Console &console);

} // namespace creatormetrics
