// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/limit/ratelimiter.h"

#include <array>
#include <list>
#include <mutex>
#include <string>
#include <unordered_map>

namespace creatormetrics {

/// Counts within this process, at most `mostKeys` keys; beyond that the ones unused for longest are forgotten.
class MemoryLimiter final : public RateLimiter
{
public:
    explicit MemoryLimiter(const Clock &clock, std::size_t mostKeys = 1'000'000);

    LimitDecision ask(std::string_view key, const Quota &quota) override;
    bool isQuick() const override { return true; }
    bool isShared() const override { return true; }

    [[nodiscard]] std::size_t keys() const;

private:
    struct Entry {
        std::string key;
        WindowCount count;
        Milliseconds staleAt = 0; // nothing of it weighs any more
    };
    struct Shard {
        std::mutex mutex;
        std::list<Entry> entries; // the latest used in front
        std::unordered_map<std::string_view, std::list<Entry>::iterator> byKey;
    };
    static void forgetStale(Shard &shard, Milliseconds now, std::size_t most);

    const Clock &m_clock;
    const std::size_t m_keysPerShard;
    mutable std::array<Shard, 16> m_shards;
};

} // namespace creatormetrics
