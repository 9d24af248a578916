// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>
#include <span>

namespace creatormetrics {

/// Every figure the product knows. The first `measuredMetricCount` are given by platforms and stored; the rest are derived when asked.
enum class Metric : unsigned char {
    Followers,
    Following,
    Posts,
    Views,
    EngagedViews,
    Likes,
    Comments,
    Shares,
    Saves,
    Reach,
    Impressions,
    FollowersGained,
    FollowersLost,
    WatchMinutes,
    AverageViewSeconds,
    LinkClicks,
    ProfileVisits,
    NetFollowers,
    Engagements,
    EngagementRate,
};

inline constexpr std::size_t measuredMetricCount = 17;
inline constexpr std::size_t metricCount = 20;

enum class MetricUnit { Count, Minutes, Seconds, Ratio };

/// How the figure of a range follows from the figures of its days.
enum class Aggregation {
    Sum,  ///< a flow: days add up
    Last, ///< a stock: the value at the end of the range
    Mean, ///< daily unique or average figures: never summed, only averaged and labelled so
    Ratio ///< ratio of sums, from its parts
};

/// One row of the metric catalogue.
struct MetricInfo {
    Metric metric;
    QLatin1StringView key; ///< column, JSON and command-line name
    MetricUnit unit;
    Aggregation aggregation;
    bool derived; ///< computed by us, marked as such wherever shown
};

[[nodiscard]] std::span<const MetricInfo, metricCount> metricCatalogue();
[[nodiscard]] const MetricInfo &metricInfo(Metric metric);
[[nodiscard]] std::optional<Metric> metricFromKey(QStringView key);
/// The measured metrics in enum order.
[[nodiscard]] std::span<const Metric, measuredMetricCount> measuredMetrics();
/// Short translated label ("Engagement rate") and one-sentence meaning with its parts.
[[nodiscard]] QString metricLabel(Metric metric);
[[nodiscard]] QString metricMeaning(Metric metric);

/// What engagements are divided by to get the engagement rate.
enum class Denominator { Views, Reach, Impressions, Followers };

inline constexpr std::array allDenominators{Denominator::Views, Denominator::Reach, Denominator::Impressions,
                                            Denominator::Followers};

[[nodiscard]] Metric denominatorMetric(Denominator denominator);
/// As it stands within a sentence, translated: "views". Labels made lower case would be wrong in German.
[[nodiscard]] QString denominatorWord(Denominator denominator);
[[nodiscard]] std::optional<Denominator> denominatorFromKey(QStringView key);

} // namespace creatormetrics
