// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/engagement.h"
#include "models/domain/figureformat.h"
#include "models/presentation/valuetablemodel.h"

namespace creatormetrics {

/// The cards of the Engagement page: engagements, their rate by the answer's denominator, and the parts.
[[nodiscard]] std::vector<Card> engagementCards(const Engagement &answer);

/// Columns and rows of the table of platforms, the total last; a dash says why in its tooltip.
[[nodiscard]] std::vector<ValueColumn> engagementColumns();
[[nodiscard]] std::vector<ValueRow> engagementRows(const Engagement &answer, const FigureFormat &format);

/// What must be said beside the figures, in one paragraph.
[[nodiscard]] QString engagementNotesText(const Engagement &answer);

} // namespace creatormetrics
