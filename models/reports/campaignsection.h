// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/campaign.h"
#include "models/reports/reportsections.h"
#include "models/reports/reportsettings.h"

namespace creatormetrics {

/// What of the settings is asked of the figures.
[[nodiscard]] CampaignQuestion campaignQuestion(const CampaignSettings &settings);

/// Views of the accounts that took part by day, those of the baseline moved onto the same days.
[[nodiscard]] ChartSpec campaignChart(const CampaignFigures &figures, const QLocale &locale);

/// The campaign on a page or two: what it is, its figures and costs beside those of the baseline, its days, its platforms, its posts,
/// and what cannot be known. Pictures of posts go by the post's number.
[[nodiscard]] ReportBlocks campaignSection(const CampaignFigures &figures, const ReportSettings &settings,
                                           const ReportWords &words);

} // namespace creatormetrics
