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

void addSample(std::span<const quint32> chunk, std::vector<quint32> &sample)
{
    const std::size_t stride = chunk.size() / sampledOfChunk + 1;
    for (std::size_t i = 0; i < chunk.size(); i += stride)
        sample.push_back(chunk[i]);
}

Band likelyMiddle(std::vector<quint32> sample)
{
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

void MedianOfMany::addChunk()
{
    m_chunks.push_back(std::make_unique_for_overwrite<quint32[]>(chunkSize));
    m_room = chunkSize;
}

std::span<const quint32> MedianOfMany::chunk(std::size_t position) const
{
    const bool isLast = position + 1 == m_chunks.size();
    return {m_chunks[position].get(), isLast ? chunkSize - m_room : chunkSize};
}

/// Looks only at those near the middle as a sample has it; nothing when the middle is not there.
std::optional<double> MedianOfMany::narrowedMiddle() const
{
    std::vector<quint32> sample;
    for (std::size_t i = 0; i < m_chunks.size(); ++i)
        addSample(chunk(i), sample);
    const Band band = likelyMiddle(std::move(sample));
    std::size_t below = 0;
    std::size_t inside = 0;
    std::size_t all = 0;
    for (std::size_t i = 0; i < m_chunks.size(); ++i) {
        quint32 smaller = 0;
        quint32 near = 0;
        for (const quint32 value : chunk(i)) {
            smaller += value < band.low ? 1 : 0;
            near += band.holds(value) ? 1 : 0;
        }
        below += smaller;
        inside += near;
        all += chunk(i).size();
    }
    const auto near = std::make_unique_for_overwrite<quint32[]>(inside + 1); // one more to write to
    std::size_t count = 0;
    for (std::size_t i = 0; i < m_chunks.size(); ++i) {
        for (const quint32 value : chunk(i)) { // written always, kept when it is near: no branch to be guessed wrong
            near[count] = value;
            count += band.holds(value) ? 1 : 0;
        }
    }
    return middleOf(std::span(near.get(), count), below, all);
}

std::optional<double> MedianOfMany::median()
{
    if (m_chunks.size() > 1 && m_others.empty()) {
        if (const auto middle = narrowedMiddle())
            return middle;
    }
    std::vector<qint64> all = m_others;
    for (std::size_t i = 0; i < m_chunks.size(); ++i)
        all.insert(all.end(), chunk(i).begin(), chunk(i).end());
    return all.empty() ? std::nullopt : middleOf(std::span(all), 0, all.size());
}

} // namespace creatormetrics
