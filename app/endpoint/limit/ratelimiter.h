// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/limit/slidingwindow.h"

#include <string_view>

namespace creatormetrics {

/// Counts requests by key. Safe from every thread.
class RateLimiter
{
public:
    virtual ~RateLimiter() = default;
    [[nodiscard]] virtual LimitDecision ask(std::string_view key, const Quota &quota) = 0;
    [[nodiscard]] virtual bool isQuick() const = 0; // in memory: may be asked on a thread that serves sockets
    [[nodiscard]] virtual bool isShared() const = 0; // counts with the other replicas at the moment
};

} // namespace creatormetrics
