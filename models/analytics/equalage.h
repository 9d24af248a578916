// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/quantiles.h"
#include "models/store/contentages.h"

namespace creatormetrics {

/// How many posts at most another is compared with, and how many at least so that anything is said.
inline constexpr int mostCompared = 100;
inline constexpr qint64 fewestCompared = 8;
/// Robust standard deviations beyond which a post stands out.
inline constexpr double outlierDeviation = 3.5;

/// A post's views at one of the compared ages beside the posts of the same account and type that were published before
/// it, the latest first, at most `mostCompared`; also those that have gone since.
struct EqualAge {
    int age = 0; ///< days
    qint64 views = 0; ///< of the post at that age
    qint64 posts = 0; ///< compared with; under `fewestCompared` nothing else is said: not enough posts
    /// Share of those posts with fewer views, of those with as many the half, 0..100.
    std::optional<double> percentile = {};
    std::optional<TypicalBand> typical = {}; ///< their views
    /// (ln(views + 1) - median) / (1.4826 x median absolute deviation) over ln(views + 1) of those posts; unknown when
    /// more than half of them are equal.
    std::optional<double> deviation = {};

    [[nodiscard]] bool isOutlier() const
    {
        return deviation && (*deviation > outlierDeviation || *deviation < -outlierDeviation);
    }
    friend bool operator==(const EqualAge &, const EqualAge &) = default;
};

/// By the rule above from plain figures.
[[nodiscard]] EqualAge compareAtAge(int age, qint64 views, const std::vector<qint64> &others);

/// At the largest compared age that a look at the post stands for; nothing when there is no such look.
[[nodiscard]] Result<std::optional<EqualAge>> equalAge(Connection &connection, AccountId account, ContentType type,
                                                       ContentId id, qint64 publishedDay);

/// What is typical of posts published before a day at one age.
struct TypicalAtAge {
    int age = 0;
    qint64 posts = 0;
    std::optional<TypicalBand> views = {}; ///< unknown under `fewestCompared`

    friend bool operator==(const TypicalAtAge &, const TypicalAtAge &) = default;
};
/// At every compared age that any of those posts has reached.
[[nodiscard]] Result<std::vector<TypicalAtAge>> typicalCurve(Connection &connection, AccountId account,
                                                             ContentType type, qint64 before);

} // namespace creatormetrics
