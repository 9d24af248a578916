// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/quantiles.h"

#include <algorithm>
#include <cmath>

namespace creatormetrics {

namespace {

constexpr std::size_t fewEnough = 4096; ///< to be ordered without narrowing down
constexpr std::size_t sampled = 1024;

/// Bounds between which a sample says that the middle lies.
std::pair<qint64, qint64> likelyMiddle(std::span<const qint64> values)
{
    std::vector<qint64> sample;
    const std::size_t stride = values.size() / sampled;
    for (std::size_t i = 0; i < sampled; ++i)
        sample.push_back(values[i * stride]);
    std::ranges::sort(sample);
    return {sample[sampled * 45 / 100], sample[sampled * 55 / 100]};
}

/// The middle ones of values of which `below` smaller ones are not here, out of `all`; nothing when they are not here.
std::optional<double> middleOf(std::span<qint64> values, std::size_t below, std::size_t all)
{
    const std::size_t lower = (all - 1) / 2;
    const std::size_t upper = all / 2;
    if (lower < below || upper >= below + values.size())
        return std::nullopt;
    const auto high = values.begin() + static_cast<std::ptrdiff_t>(upper - below);
    std::nth_element(values.begin(), high, values.end());
    const qint64 low = lower == upper ? *high : *std::max_element(values.begin(), high);
    return (static_cast<double>(low) + static_cast<double>(*high)) / 2;
}

} // namespace

double quantile(std::span<const double> ascending, double share)
{
    const double position = share * static_cast<double>(ascending.size() - 1);
    const auto left = static_cast<std::size_t>(position);
    const std::size_t right = std::min(left + 1, ascending.size() - 1);
    return ascending[left] + (ascending[right] - ascending[left]) * (position - std::floor(position));
}

TypicalBand typicalBand(std::vector<double> values)
{
    std::ranges::sort(values);
    return {.low = quantile(values, 0.25), .middle = quantile(values, 0.5), .high = quantile(values, 0.75)};
}

std::optional<double> medianOfMany(std::span<qint64> values)
{
    if (values.empty())
        return std::nullopt;
    if (values.size() > fewEnough) {
        const auto [low, high] = likelyMiddle(values);
        std::size_t below = 0;
        std::vector<qint64> near;
        near.reserve(values.size() / 6);
        for (const qint64 value : values) {
            below += value < low ? 1 : 0;
            if (value >= low && value <= high)
                near.push_back(value);
        }
        if (const auto middle = middleOf(near, below, values.size()))
            return middle;
    }
    return middleOf(values, 0, values.size());
}

} // namespace creatormetrics
