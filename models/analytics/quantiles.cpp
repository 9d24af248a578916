// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/quantiles.h"

#include <algorithm>
#include <cmath>

namespace creatormetrics {

namespace {

constexpr std::size_t sampledOfChunk = 32;

/// The middle ones of values of which `below` smaller ones are not here, out of `all`; nothing when they are not here.
template <typename Value>
std::optional<double> middleOf(std::span<Value> values, std::size_t below, std::size_t all)
{
    const std::size_t lower = (all - 1) / 2;
    const std::size_t upper = all / 2;
    if (lower < below || upper >= below + values.size())
        return std::nullopt;
    const auto high = values.begin() + static_cast<std::ptrdiff_t>(upper - below);
    std::nth_element(values.begin(), high, values.end());
    const Value low = lower == upper ? *high : *std::max_element(values.begin(), high);
    return (static_cast<double>(low) + static_cast<double>(*high)) / 2;
}

/// What lies near the middle as far as a sample tells.
struct Band {
    quint32 low = 0;
    quint32 width = 0;

    [[nodiscard]] bool holds(quint32 value) const { return value - low <= width; }
};

Band likelyMiddle(const std::vector<std::vector<quint32>> &chunks)
{
    std::vector<quint32> sample;
    for (const auto &chunk : chunks) {
        const std::size_t stride = chunk.size() / sampledOfChunk + 1;
        for (std::size_t i = 0; i < chunk.size(); i += stride)
            sample.push_back(chunk[i]);
    }
    std::ranges::sort(sample);
    const quint32 low = sample[sample.size() * 44 / 100];
    return {.low = low, .width = sample[sample.size() * 56 / 100] - low};
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

std::vector<quint32> MedianOfMany::allUsual() const
{
    std::vector<quint32> all;
    for (const auto &chunk : m_usual)
        all.insert(all.end(), chunk.begin(), chunk.end());
    return all;
}

/// Looks only at those near the middle as a sample has it; nothing when the middle is not there.
std::optional<double> MedianOfMany::narrowedMiddle() const
{
    const Band band = likelyMiddle(m_usual);
    std::size_t below = 0;
    std::size_t inside = 0;
    std::size_t all = 0;
    for (const auto &chunk : m_usual) {
        quint32 smaller = 0;
        quint32 near = 0;
        for (const quint32 value : chunk) {
            smaller += value < band.low ? 1 : 0;
            near += band.holds(value) ? 1 : 0;
        }
        below += smaller;
        inside += near;
        all += chunk.size();
    }
    std::vector<quint32> near(inside + 1); // one more to write to
    std::size_t count = 0;
    for (const auto &chunk : m_usual) {
        for (const quint32 value : chunk) { // written always, kept when it is near: no branch to be guessed wrong
            near[count] = value;
            count += band.holds(value) ? 1 : 0;
        }
    }
    return middleOf(std::span(near).first(count), below, all);
}

std::optional<double> MedianOfMany::median()
{
    if (m_usual.size() > 1 && m_others.empty()) {
        if (const auto middle = narrowedMiddle())
            return middle;
    }
    std::vector<qint64> all = m_others;
    for (const quint32 value : allUsual())
        all.push_back(value);
    return all.empty() ? std::nullopt : middleOf(std::span(all), 0, all.size());
}

} // namespace creatormetrics
