// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace creatormetrics {

/// How much of a queue is done in one go: twenty pieces, none of them begun after five seconds. When those who are asked hang, no
/// claim of a minute runs out meanwhile, and the end of the program waits for one question and not for twenty.
class WorkTurn
{
public:
    [[nodiscard]] bool mayBegin() { return m_begun++ < most && Steady::now() - m_start < longest; }

private:
    using Steady = std::chrono::steady_clock;
    static constexpr int most = 20;
    static constexpr std::chrono::seconds longest{5};

    const Steady::time_point m_start = Steady::now();
    int m_begun = 0;
};

} // namespace creatormetrics
