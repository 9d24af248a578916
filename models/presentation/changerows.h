// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/valuetablemodel.h"
#include "models/reports/reportchanges.h"

namespace creatormetrics {

/// Section, what, before, after.
[[nodiscard]] std::vector<ValueColumn> changeColumns();
[[nodiscard]] std::vector<ValueRow> changeRows(const std::vector<ReportChange> &changes);

} // namespace creatormetrics
