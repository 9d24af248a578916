// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/chartspec.h"
#include "models/analytics/growth.h"
#include "models/presentation/cardtext.h"
#include "models/presentation/valuetablemodel.h"

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

/// Flags on the chart of followers for the milestones that were reached in its range; none when they would crowd it.
void markMilestones(ChartSpec &chart, const Growth &growth, const FigureFormat &format);

/// Milestones of each account: the next one, what is missing, and the last one that was reached in the range.
[[nodiscard]] std::vector<ValueColumn> milestoneColumns();
/// The nearest ones first. The id is the account's.
[[nodiscard]] std::vector<ValueRow> milestoneRows(const Growth &growth, const std::vector<Account> &accounts,
                                                  const FigureFormat &format);

} // namespace creatormetrics
