// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/countspread.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace creatormetrics {

namespace {

constexpr double normalDistance = 1.4826; ///< standard deviation over the median distance, of a normal distribution
constexpr double farAway = 3; ///< standard deviations

double middleOf(std::vector<double> values)
{
    std::ranges::sort(values);
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

/// Stirling's series, of a number large enough for it; std::lgamma writes a global variable, which two threads must not.
double logGamma(double x)
{
    double product = 1;
    for (; x < 10; x += 1)
        product *= x;
    const double square = x * x;
    return (x - 0.5) * std::log(x) - x + 0.5 * std::log(2 * std::numbers::pi) + 1 / (12 * x) - 1 / (360 * x * square)
           + 1 / (1260 * x * square * square) - std::log(product);
}

} // namespace

CountSpread::CountSpread(std::vector<qint64> counts)
{
    std::vector<double> values(counts.begin(), counts.end());
    m_median = middleOf(values);
    std::vector<double> distances;
    for (const double value : values)
        distances.push_back(std::abs(value - m_median));
    const double robust = normalDistance * middleOf(distances);
    const double highest = m_median + farAway * std::max({robust, std::sqrt(m_median), 1.0});
    double sum = 0;
    for (double &value : values)
        sum += value = std::min(value, highest);
    const auto days = static_cast<double>(values.size());
    m_mean = (sum + 0.5) / days; // half a count more: a few days without any do not mean that there never is one
    double squares = 0;
    for (const double value : values)
        squares += (value - sum / days) * (value - sum / days);
    const double variance = days > 1 ? squares / (days - 1) : 0;
    m_variance = std::max({m_mean, variance, robust * robust}) * (1 + 1 / days);
}

double CountSpread::tail(qint64 count) const
{
    auto k = static_cast<double>(count);
    if (k <= m_mean)
        return 1;
    const double size = m_mean * m_mean / (m_variance - m_mean);
    const double failure = 1 - m_mean / m_variance;
    double term = std::exp(logGamma(k + size) - logGamma(size) - logGamma(k + 1) + size * std::log(m_mean / m_variance)
                           + k * std::log(failure));
    double sum = 0;
    while (term > sum * 1e-9 && term > 0) {
        sum += term;
        term *= (k + size) / (k + 1) * failure;
        k += 1;
    }
    return sum;
}

qint64 CountSpread::mostUsual(double probability) const
{
    const auto passes = [&](qint64 count) { return tail(count + 1) <= probability; };
    qint64 low = static_cast<qint64>(m_mean) - 1; // tail of the mean is 1, so this one is passed more often
    qint64 step = 1;
    while (!passes(low + step))
        step *= 2;
    qint64 high = low + step;
    while (high - low > 1) {
        const qint64 middle = low + (high - low) / 2;
        (passes(middle) ? high : low) = middle;
    }
    return high;
}

} // namespace creatormetrics
