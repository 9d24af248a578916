// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/audienceshares.h"

namespace creatormetrics {

/// What a blend takes of an account.
struct BlendPart {
    AccountId account{0};
    Platform platform = Platform::YouTube;
    AudienceDimension dimension = AudienceDimension::Country;
    std::optional<DateRange> window = {}; ///< nothing: the account tells nothing
    AudienceAmounts amounts = {};
    std::optional<double> weight = {}; ///< views of the window, for percents
};

/// Blends of every platform and dimension that at least two accounts tell in the same base; with two bases the one of
/// more accounts.
[[nodiscard]] std::vector<AudienceBlend> audienceBlends(const std::vector<BlendPart> &parts, int limit);

} // namespace creatormetrics
