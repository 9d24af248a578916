// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/base/clock.h"

#include <mutex>

namespace creatormetrics {

/// After five failures in a row another service is left alone for 30 seconds; then one request may try. Safe from every thread.
class Breaker
{
public:
    [[nodiscard]] bool admits(Milliseconds now);
    void note(bool hasWorked, Milliseconds now);

private:
    std::mutex m_mutex;
    int m_failures = 0;
    Milliseconds m_closedUntil = 0;
};

} // namespace creatormetrics
