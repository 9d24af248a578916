// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/entitlement/planterms.h"

#include <QString>

#include <optional>

namespace creatormetrics {

/// What not every plan has. History, export and reading are never among it.
enum class Feature {
    OwnBrand, ///< logo, colours and font of one's own on reports
    ScheduledReports,
    CampaignReports,
    WhiteLabel, ///< reports without our mark
    ReportTemplates,
    LocalApi, ///< reading; what more it grants is in the plan's terms
};

[[nodiscard]] QString planKey(Plan plan);
[[nodiscard]] std::optional<Plan> planFromKey(QStringView key);
/// The cheapest plan that has the feature.
[[nodiscard]] Plan planFor(Feature feature);
/// The one place where a plan is asked about.
[[nodiscard]] bool allows(Plan plan, Feature feature);

} // namespace creatormetrics
