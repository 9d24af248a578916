// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/demographics.h"

#include <map>

namespace creatormetrics {

/// A group of people by both its keys.
using AudienceKey = std::pair<QString, QString>;

/// The amounts of one window in its base: percents, views or followers. Slices without one are known by name only.
struct AudienceAmounts {
    AudienceBase base = AudienceBase::Viewers;
    std::map<AudienceKey, std::optional<double>> amounts = {};

    [[nodiscard]] double sum() const;
};

/// By followers where any slice tells them, else by percent, else by views.
[[nodiscard]] AudienceAmounts audienceAmounts(const std::vector<AudienceSlice> &slices);
/// Of age and gender crossed, one of the two alone.
[[nodiscard]] AudienceAmounts foldedAmounts(const AudienceAmounts &crossed, AudienceDimension dimension);
/// Ranked; `earlier` (of the same base) gives the changes.
[[nodiscard]] AudienceShares rankedShares(const AudienceAmounts &amounts, const AudienceAmounts *earlier, int limit);

} // namespace creatormetrics
