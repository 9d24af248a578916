// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/figuresum.h"
#include "models/analytics/overview.h"
#include "models/analytics/publications.h"

namespace creatormetrics {

/// How `value` compares with `previous` for this metric's unit.
[[nodiscard]] Delta deltaOf(Metric metric, std::optional<double> value, std::optional<double> previous);
/// Whether the range has as many days as what it is compared with. Else sums of the two have no delta, and days no counterpart.
[[nodiscard]] bool comparesLikeWithLike(const AnalyticsQuery &query);

/// True when `change` is no larger than the changes from period to period usually are: within twice the robust spread (1.4826 x median
/// absolute deviation) around their median. Fewer than four earlier changes never make one ordinary.
[[nodiscard]] bool isOrdinary(double change, const std::vector<double> &earlierChanges);

/// How many periods before the asked one are looked at for the ordinary spread, and the longest range (days) for which they are.
inline constexpr int spreadPeriods = 6;
inline constexpr qint64 longestForSpread = 100;

/// Days to load for cards: the range, what it is compared with, earlier periods, and up to `today` for the newest follower total.
[[nodiscard]] DateRange cardSpan(const AnalyticsQuery &query, QDate today);

/// The card of a metric that days add up to (not posts) in the making: accounts are added one after the other.
class CardSums
{
public:
    CardSums(Metric metric, const AnalyticsQuery &query, Denominator denominator);

    [[nodiscard]] Metric metric() const { return m_metric; }
    /// `bucketParts`: the account's parts of the query's buckets, which cover its range; empty when it takes no part.
    void add(const AccountFigures &account, const std::vector<FigureSum> &bucketParts);
    /// `platforms`: of all accounts added; `buckets`: how many the query has.
    [[nodiscard]] Card card(const std::vector<Platform> &platforms, std::size_t buckets) const;

private:
    [[nodiscard]] bool isRatio() const { return metricInfo(m_metric).aggregation == Aggregation::Ratio; }
    [[nodiscard]] FigureSum partOfRange(const AccountFigures &account, const std::vector<FigureSum> &bucketParts) const;
    void addCompared(const AccountFigures &account, bool known);
    void compare(Card &card) const;
    [[nodiscard]] std::vector<double> earlierChanges() const;

    Metric m_metric;
    Denominator m_denominator;
    DaySpan m_range;
    std::optional<DaySpan> m_comparedRange;
    bool m_likeWithLike; ///< both ranges are equally long
    std::vector<DaySpan> m_earlierRanges; ///< for the ordinary spread, latest first
    bool m_served = false;
    bool m_baseServed = false; ///< ratios: their denominator
    bool m_covered = true;     ///< every account that tells the range tells the compared one
    FigureSum m_sum;
    std::array<FigureSum, allPlatforms.size()> m_parts;
    std::vector<FigureSum> m_sparkline;
    FigureSum m_previous;
    std::vector<FigureSum> m_earlier;
};

/// The card that counts publications.
[[nodiscard]] Card postsCard(const Publications &publications, const std::vector<Platform> &platforms, const AnalyticsQuery &query);

} // namespace creatormetrics
