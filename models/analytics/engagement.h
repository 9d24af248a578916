// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/answernote.h"
#include "models/analytics/overview.h"

namespace creatormetrics {

/// The figures that engagement is told in: the sum and its parts.
inline constexpr std::array engagementFigures{Metric::Engagements, Metric::Likes, Metric::Comments, Metric::Shares,
                                              Metric::Saves};

struct EngagementFigure {
    Metric metric = Metric::Engagements;
    std::optional<qint64> value = {};
    std::optional<qint64> previous = {};
    std::optional<double> daily = {}; ///< average of the known days; only when the compared range has another length
    std::optional<double> previousDaily = {};
    Delta delta = {}; ///< of the sums, of the daily averages where those are given
    UnknownReason reason = UnknownReason::Known;
    bool incomplete = false; ///< some day (or post) is not known

    friend bool operator==(const EngagementFigure &, const EngagementFigure &) = default;
};

/// Why a rate is unknown.
enum class RateGap {
    None,
    NotServed, ///< no chosen platform gives the denominator, or the parts
    NoData, ///< given, but not known for these days together with engagements
    NoBase, ///< the denominator is 0
};

struct EngagementRate {
    Denominator by = Denominator::Views;
    std::optional<double> value = {}; ///< ratio of sums; 0.07 is 7 %
    std::optional<double> previous = {};
    Delta delta = {}; ///< difference of the ratios
    RateGap gap = RateGap::None;
    bool incomplete = false;
    std::vector<Platform> of = {}; ///< platforms whose figures are in it

    friend bool operator==(const EngagementRate &, const EngagementRate &) = default;
};

struct EngagementBucket {
    DateRange range;
    std::array<std::optional<qint64>, engagementFigures.size()> figures = {}; ///< in the order of engagementFigures
    std::array<std::optional<double>, allDenominators.size()> rates = {}; ///< in the order of allDenominators
    std::optional<qint64> posts = {}; ///< Counting::Published only
    bool complete = true;

    friend bool operator==(const EngagementBucket &, const EngagementBucket &) = default;
};

/// Engagement of a platform, or of all chosen accounts together.
struct EngagementGroup {
    std::optional<Platform> platform = {}; ///< nothing: the total
    std::vector<EngagementFigure> figures = {};
    std::vector<EngagementRate> rates = {}; ///< one for each denominator
    std::optional<qint64> posts = {}; ///< Counting::Published only
    std::optional<qint64> previousPosts = {};
    std::vector<EngagementBucket> buckets = {};
    std::vector<EngagementBucket> comparedBuckets = {}; ///< in their own days; empty without comparison

    friend bool operator==(const EngagementGroup &, const EngagementGroup &) = default;
};

struct Engagement {
    AnalyticsQuery query;
    Denominator denominator = Denominator::Views; ///< asked, else common to the platforms, else views
    EngagementGroup total = {};
    std::vector<EngagementGroup> platforms = {}; ///< always beside the total: platforms count each in their own way
    std::vector<AnswerNote> notes = {};

    friend bool operator==(const Engagement &, const Engagement &) = default;
};

/// Engagements, their parts and their rate by every denominator, by the query's way of counting. By activity the days
/// are added up as for cards: what is compared is limited to days known on both sides, and an account that has come
/// since is compared with nothing. By posts it is the lifetime figures of visible posts published in the range; the
/// denominator followers is then the total at the end of the range.
[[nodiscard]] Result<Engagement> engagement(Connection &connection, const AnalyticsQuery &query, const QDateTime &now);

} // namespace creatormetrics
