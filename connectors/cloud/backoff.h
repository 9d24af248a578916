// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>

namespace creatormetrics {

/// Pauses between attempts that fail: each twice as long as the one before, shortened by up to a quarter by chance, so that many
/// who failed together do not come back together. A value without clock or timer.
class Backoff
{
public:
    Backoff(std::chrono::milliseconds first, std::chrono::milliseconds most) : m_first(first), m_most(most) {}

    /// Counts a failure: how long to wait. `demanded` is what the other side said; it is never undercut.
    [[nodiscard]] std::chrono::milliseconds failed(std::optional<std::chrono::seconds> demanded = {});
    void succeeded() { m_failures = 0; }
    [[nodiscard]] int failures() const { return m_failures; }

private:
    std::chrono::milliseconds m_first;
    std::chrono::milliseconds m_most;
    int m_failures = 0;
};

} // namespace creatormetrics
