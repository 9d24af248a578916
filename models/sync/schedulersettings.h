// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace creatormetrics {

/// How the scheduler behaves. Only the first is the user's; the times are here so that tests need not wait.
struct SchedulerSettings {
    bool quietWhenMetered = false; ///< starts nothing of its own accord on a network that is paid by volume
    std::chrono::milliseconds lookEvery{std::chrono::minutes(5)};
    std::chrono::seconds historyEvery{std::chrono::minutes(10)}; ///< from one slice of waiting history to the next, by account
    std::chrono::milliseconds quietAfterResume{std::chrono::seconds(60)}; ///< after the machine slept: the network comes back slowly

    friend bool operator==(const SchedulerSettings &, const SchedulerSettings &) = default;
};

} // namespace creatormetrics
