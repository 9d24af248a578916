// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/mentiontimeline.h"
#include "models/domain/figureformat.h"
#include "models/domain/scorername.h"
#include "models/store/mentioncorrections.h"

#include <QString>

namespace creatormetrics {

/// Who judged the mentions of a summary: "Judged by word lists, version 1 (1,204)", several with their counts; says how many wait. Empty
/// when there are no mentions.
[[nodiscard]] QString judgedByText(const MentionSummary &summary, const FigureFormat &format);

/// "You agree with word lists, version 1 in 87 % of 214 mentions"; empty when fewer than ten were judged by both.
[[nodiscard]] QString agreementText(const std::vector<ScorerAgreement> &agreements, const FigureFormat &format);

} // namespace creatormetrics
