// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/runningmedian.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace creatormetrics {

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

/// Halves first: the sum of two huge values would overflow.
double between(double low, double high)
{
    return low / 2 + high / 2;
}

class SortedWindow
{
public:
    explicit SortedWindow(std::size_t size) { m_values.reserve(size); }

    void add(double value)
    {
        if (!std::isnan(value))
            m_values.insert(m_values.begin() + rankOf(value), value);
    }

    void remove(double value)
    {
        if (!std::isnan(value))
            m_values.erase(m_values.begin() + rankOf(value));
    }

    /// As remove and add, but moves only what lies between.
    void replace(double old, double value)
    {
        if (std::isnan(old) || std::isnan(value)) {
            remove(old);
            add(value);
            return;
        }
        const auto from = m_values.begin() + rankOf(old);
        const auto to = m_values.begin() + rankOf(value);
        if (from < to)
            *std::move(from + 1, to, from) = value;
        else
            *(std::move_backward(to, from, from + 1) - 1) = value;
    }

    [[nodiscard]] double median() const
    {
        const std::size_t size = m_values.size();
        if (size == 0)
            return unknown;
        return size % 2 == 1 ? m_values[size / 2] : between(m_values[size / 2 - 1], m_values[size / 2]);
    }

private:
    /// How many are smaller. The halving has no branch: on noise every branch of std::lower_bound is a coin toss,
    /// which made it three times as slow.
    [[nodiscard]] std::ptrdiff_t rankOf(double value) const
    {
        const double *base = m_values.data();
        std::size_t rank = 0;
        for (std::size_t left = m_values.size(); left > 0;) {
            const std::size_t half = (left + 1) / 2;
            rank += base[rank + half - 1] < value ? half : 0;
            left -= half;
        }
        return static_cast<std::ptrdiff_t>(rank);
    }

    std::vector<double> m_values;
};

} // namespace

double knownMedian(std::span<const double> values)
{
    std::vector<double> known;
    known.reserve(values.size());
    std::copy_if(values.begin(), values.end(), std::back_inserter(known),
                 [](double value) { return !std::isnan(value); });
    if (known.empty())
        return unknown;
    const auto middle = known.begin() + static_cast<std::ptrdiff_t>(known.size() / 2);
    std::nth_element(known.begin(), middle, known.end());
    return known.size() % 2 == 1 ? *middle : between(*std::max_element(known.begin(), middle), *middle);
}

std::vector<double> runningMedians(std::span<const double> values, std::size_t before, std::size_t after)
{
    SortedWindow window(std::min(values.size(), before + after + 2));
    std::vector<double> medians(values.size());
    std::size_t entered = 0;
    for (; entered < std::min(after, values.size()); ++entered)
        window.add(values[entered]);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const bool enters = entered < values.size();
        const bool leaves = i > before;
        if (enters && leaves)
            window.replace(values[i - before - 1], values[entered]);
        else if (enters)
            window.add(values[entered]);
        else if (leaves)
            window.remove(values[i - before - 1]);
        entered += enters ? 1 : 0;
        medians[i] = window.median();
    }
    return medians;
}

} // namespace creatormetrics
