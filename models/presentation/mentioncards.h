// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/mentiontimeline.h"
#include "models/presentation/cardtext.h"

namespace creatormetrics {

/// A card of the page in words, with its course by bucket.
struct MentionCard {
    QString key; ///< names the view
    CardText text;
    std::vector<std::optional<double>> course;
};
/// Mentions, the shares of positive and negative ones, brand health, and those that are not judged when there are any.
[[nodiscard]] std::vector<MentionCard> mentionCards(const MentionTimeline &timeline, const FigureFormat &format);

} // namespace creatormetrics
