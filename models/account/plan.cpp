// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/account/plan.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr std::array planKeys{"starter"_L1, "growth"_L1, "pro"_L1};

} // namespace

QString planKey(Plan plan)
{
    return planKeys[static_cast<std::size_t>(plan)];
}

std::optional<Plan> planFromKey(QStringView key)
{
    const auto found = std::ranges::find_if(planKeys, [key](QLatin1StringView known) { return key == known; });
    return found == planKeys.end() ? std::nullopt : std::optional(static_cast<Plan>(found - planKeys.begin()));
}

Plan planFor(Feature feature)
{
    switch (feature) {
    case Feature::OwnBrand:
    case Feature::ScheduledReports:
    case Feature::CampaignReports:
        return Plan::Growth;
    case Feature::WhiteLabel:
    case Feature::ReportTemplates:
        break;
    }
    return Plan::Pro;
}

bool allows(Plan plan, Feature feature)
{
    return plan >= planFor(feature);
}

} // namespace creatormetrics
