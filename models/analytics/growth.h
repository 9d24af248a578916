// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/milestones.h"
#include "models/analytics/overview.h"

namespace creatormetrics {

/// How the growth of a total was found.
enum class GrowthSource {
    Totals,      ///< follower totals on both sides
    GainedLost,  ///< the platform's gained and lost figures; the total at the start is computed from them
    Unknown,
};

struct PlatformGrowth {
    Platform platform;
    std::optional<qint64> followersAtEnd = {};
    std::optional<qint64> followersAtStart = {}; ///< on the day before the range
    std::optional<qint64> net = {};
    std::optional<qint64> gained = {};
    std::optional<qint64> lost = {};
    std::optional<double> rate = {};       ///< net / followersAtStart
    std::optional<double> weeklyRate = {}; ///< compound average per week
    GrowthSource source = GrowthSource::Unknown;
    bool rounded = false; ///< the platform rounds its totals

    friend bool operator==(const PlatformGrowth &, const PlatformGrowth &) = default;
};

struct GrowthPoint {
    DateRange range;
    std::optional<qint64> gained = {};
    std::optional<qint64> lost = {};
    std::optional<qint64> net = {};
    std::optional<qint64> followers = {}; ///< at the end of the bucket, where a total is known

    friend bool operator==(const GrowthPoint &, const GrowthPoint &) = default;
};

struct Growth {
    AnalyticsQuery query;
    std::vector<PlatformGrowth> platforms = {};
    /// By bucket, over all chosen accounts; net over the platforms whose growth over the range is known.
    std::vector<GrowthPoint> series = {};
    std::optional<qint64> net = {}; ///< unknown when any chosen platform's is
    std::optional<qint64> previousNet = {};
    std::vector<AccountMilestones> milestones = {}; ///< of the accounts that tell followers

    friend bool operator==(const Growth &, const Growth &) = default;
};

[[nodiscard]] Result<Growth> growth(Connection &connection, const AnalyticsQuery &query, const QDateTime &now);

} // namespace creatormetrics
