// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account/entitlements.h"

#include <QLocale>

namespace creatormetrics {

/// The plan's name ("Growth").
[[nodiscard]] QString planName(Plan plan);
/// Where a feature comes with; empty when the plan has it ("With the plan Growth").
[[nodiscard]] QString lackText(Plan plan, Feature feature);
/// Why this plan counts on this computer, and until when. Moments are told in the zone of `now`.
[[nodiscard]] QString planBasisText(const PlanInForce &plan, const QDateTime &now, const QLocale &locale);

} // namespace creatormetrics
