// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <vector>

namespace creatormetrics {

/// How many of something a day brings by chance, judged by other days: a negative binomial distribution whose mean is that of the days,
/// with what lies far beyond their median drawn in, and whose spread is the largest of the mean's own (Poisson), the days' variance and
/// that which follows from the median of their distances to the median; a little more for having seen so few days.
class CountSpread
{
public:
    /// `counts`: of one or more days.
    explicit CountSpread(std::vector<qint64> counts);

    [[nodiscard]] double median() const { return m_median; }
    /// The probability of `count` or more; 1 up to the mean.
    [[nodiscard]] double tail(qint64 count) const;
    /// The smallest count that is passed with no more than this probability.
    [[nodiscard]] qint64 mostUsual(double probability) const;

private:
    double m_median = 0;
    double m_mean = 0;
    double m_variance = 0; ///< greater than the mean
};

} // namespace creatormetrics
