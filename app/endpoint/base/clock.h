// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>

namespace creatormetrics {

/// Milliseconds since 1970 in UTC: how every moment is kept and handed on.
using Milliseconds = std::int64_t;

constexpr Milliseconds oneSecond = 1'000;
constexpr Milliseconds oneMinute = 60 * oneSecond;
constexpr Milliseconds oneHour = 60 * oneMinute;
constexpr Milliseconds oneDay = 24 * oneHour;

/// Where the program asks for the time. Safe from every thread.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Milliseconds now() const = 0;
};

/// The machine's time, moved on by `advance` in tests and in the development server.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] Milliseconds now() const override
    {
        const auto time = std::chrono::system_clock::now().time_since_epoch();
        return std::chrono::duration_cast<std::chrono::milliseconds>(time).count() + m_offset.load();
    }
    void advance(Milliseconds by) { m_offset += by; }

private:
    std::atomic<Milliseconds> m_offset{0};
};

} // namespace creatormetrics
