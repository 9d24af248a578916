// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/account/plan.h"

namespace creatormetrics {

QString planKey(Plan plan)
{
    const auto key = termsOf(plan).key;
    return QString::fromLatin1(key.data(), static_cast<qsizetype>(key.size()));
}

std::optional<Plan> planFromKey(QStringView key)
{
    return planNamed(key.toUtf8().toStdString());
}

Plan planFor(Feature feature)
{
    switch (feature) {
    case Feature::OwnBrand:
    case Feature::ScheduledReports:
    case Feature::CampaignReports:
    case Feature::LocalApi:
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
