// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/doctorfinding.h"
#include "models/domain/servicedirectory.h"
#include "models/store/connection.h"

#include <vector>

namespace creatormetrics {

/// How syncs have gone by what the workspace remembers: sign-ins that ended or end soon, budgets, and the share of syncs that
/// succeeded in the last 24 hours.
[[nodiscard]] std::vector<Finding> syncFindings(Connection &connection, const ServiceDirectory &services,
                                                const QDateTime &now);

} // namespace creatormetrics
