// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/campaign.h"
#include "models/reports/reportsections.h"

namespace creatormetrics {

/// The tables of a campaign, each under its heading.

/// A usual post of the campaign beside a usual post of the baseline.
[[nodiscard]] ReportBlocks campaignBaselineTable(const CampaignFigures &figures, const ReportWords &words);
/// The parts of every sum; with one platform nothing.
[[nodiscard]] ReportBlocks campaignPlatformTable(const CampaignFigures &figures, const ReportWords &words);
[[nodiscard]] ReportBlocks campaignPostTable(const CampaignFigures &figures, const ReportWords &words);

} // namespace creatormetrics
