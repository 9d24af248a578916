// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"
#include "models/analytics/campaign.h"

namespace creatormetrics {

/// Options that say what a campaign is, besides its days and accounts.
[[nodiscard]] std::vector<OptionSpec> campaignOptions();
/// What they ask; what is not given stays as in `question`. BadInput names the option. A cost is written with a point,
/// whatever the locale.
[[nodiscard]] Result<CampaignQuestion> campaignFrom(const Invocation &invocation, CampaignQuestion question = {});

} // namespace creatormetrics
