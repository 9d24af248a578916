// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>

#include <algorithm>
#include <cmath>
#include <vector>

namespace creatormetrics {

/// Median and 95th percentile of durations, in milliseconds.
struct BenchTimes {
    double p50 = 0;
    double p95 = 0;
};

/// By nearest rank; `milliseconds` must not be empty.
[[nodiscard]] inline BenchTimes benchTimesOf(std::vector<double> milliseconds)
{
    std::ranges::sort(milliseconds);
    const auto count = static_cast<double>(milliseconds.size());
    const auto ranked = [&](double share) {
        return milliseconds[static_cast<std::size_t>(std::ceil(share * count)) - 1];
    };
    return {.p50 = ranked(0.5), .p95 = ranked(0.95)};
}

template <typename Work>
[[nodiscard]] double benchMilliseconds(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// Times after one run that is not counted. A peer that takes long is asked less often: about `budget` milliseconds in all, but at
/// least three times.
template <typename Work>
[[nodiscard]] BenchTimes benchWarm(int repetitions, double budget, Work work)
{
    const double first = benchMilliseconds(work);
    const int affordable = static_cast<int>(std::min(budget / std::max(first, 0.001), 1e6));
    const int count = std::clamp(affordable, 3, repetitions);
    std::vector<double> times;
    for (int i = 0; i < count; ++i)
        times.push_back(benchMilliseconds(work));
    return benchTimesOf(std::move(times));
}

} // namespace creatormetrics
