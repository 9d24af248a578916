// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/figureformat.h"
#include "models/presentation/audiencetext.h"
#include "models/presentation/mentioncards.h"
#include "models/presentation/pagequestion.h"

namespace creatormetrics {

/// The answer of a page in one line, from the figures that the page shows. Empty when nothing of it is known.

/// Views with their change, the platform with most of them, followers.
[[nodiscard]] QString overviewLead(const Overview &answer, const FigureFormat &format);
/// Net followers, the growth rate, the platform that grew fastest.
[[nodiscard]] QString growthLead(const Growth &answer, const FigureFormat &format);
/// The rate by the chosen denominator with its change, the platform with the highest.
[[nodiscard]] QString engagementLead(const Engagement &answer, const FigureFormat &format);
/// Who the largest groups are.
[[nodiscard]] QString audienceLead(const std::vector<AudienceFact> &facts);
/// How many mentions, and brand health, with their changes.
[[nodiscard]] QString mentionsLead(const std::vector<MentionCard> &cards);
/// How many posts, and the one that leads.
[[nodiscard]] QString contentLead(const ContentAnswer &answer, const FigureFormat &format);
/// Which platform leads in the figures that mean the same everywhere.
[[nodiscard]] QString compareLead(const CompareAnswer &answer);

} // namespace creatormetrics
