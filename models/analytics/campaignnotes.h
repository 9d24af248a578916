// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/campaign.h"

namespace creatormetrics {

/// What must be said beside the figures, and what cannot be known. `unknownLabels`: that no post carries.
[[nodiscard]] std::vector<AnswerNote> campaignNotes(const CampaignFigures &figures, const QStringList &unknownLabels);

} // namespace creatormetrics
