// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/growth.h"
#include "models/presentation/cardtext.h"

namespace creatormetrics {

/// A card of the growth page: what it says and the course behind it.
struct GrowthCard {
    QString key; ///< stable name ("net")
    CardText text;
    std::vector<std::optional<double>> course;
    Metric metric = Metric::NetFollowers; ///< whose rows it rests on
};

/// Net, gained, lost and growth rate over all chosen accounts. A sum is unknown when any part of it is.
[[nodiscard]] std::vector<GrowthCard> growthCards(const Growth &growth, const FigureFormat &format);

} // namespace creatormetrics
