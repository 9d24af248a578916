// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"
#include "models/analytics/campaign.h"
#include "models/store/connection.h"

namespace creatormetrics {

/// The question about a campaign, as `query` asks it.
[[nodiscard]] ExitCode showCampaign(Connection &connection, const AnalyticsQuery &query, const Invocation &invocation,
                                    Console &console);

/// The same as text for a terminal.
[[nodiscard]] QString campaignText(const CampaignFigures &figures, const QLocale &locale);

} // namespace creatormetrics
