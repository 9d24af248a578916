// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/figureparts.h"
#include "models/domain/figureformat.h"
#include "models/presentation/valuetablemodel.h"

namespace creatormetrics {

/// What each account has in a figure, as a table; the id of a row is the account's.
[[nodiscard]] std::vector<ValueColumn> explainAccountColumns();
[[nodiscard]] std::vector<ValueRow> explainAccountRows(const FigureParts &parts, const FigureFormat &format);

} // namespace creatormetrics
