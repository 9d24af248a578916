// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/base/clock.h"

#include <atomic>

namespace creatormetrics {

/// Shows the time that was set.
class SetClock final : public Clock
{
public:
    static constexpr Milliseconds start = 1'780'000'000'000;
    [[nodiscard]] Milliseconds now() const override { return at; }
    std::atomic<Milliseconds> at{start};
};

} // namespace creatormetrics
