// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account/plan.h"

namespace creatormetrics {

/// The plan's name ("Growth").
[[nodiscard]] QString planName(Plan plan);
/// Where a feature comes with; empty when the plan has it ("With the plan Growth").
[[nodiscard]] QString lackText(Plan plan, Feature feature);

} // namespace creatormetrics
