// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/limit/memorylimiter.h"

#include <algorithm>

namespace creatormetrics {

MemoryLimiter::MemoryLimiter(const Clock &clock, std::size_t mostKeys)
    : m_clock(clock), m_keysPerShard(std::max<std::size_t>(1, mostKeys / 16))
{}

LimitDecision MemoryLimiter::ask(std::string_view key, const Quota &quota)
{
    const Milliseconds now = m_clock.now();
    Shard &shard = m_shards.at(std::hash<std::string_view>()(key) % m_shards.size());
    const std::scoped_lock lock(shard.mutex);
    const auto known = shard.byKey.find(key);
    if (known == shard.byKey.end()) {
        forgetStale(shard, now, m_keysPerShard - 1);
        shard.entries.push_front({std::string(key), {}, 0});
        shard.byKey.emplace(shard.entries.front().key, shard.entries.begin());
    } else {
        shard.entries.splice(shard.entries.begin(), shard.entries, known->second);
    }
    Entry &entry = shard.entries.front();
    entry.staleAt = now + 2 * quota.window;
    return decide(entry.count, quota, now);
}

// Those unused for longest are at the end; they go when nothing of them weighs, or when there is no room.
void MemoryLimiter::forgetStale(Shard &shard, Milliseconds now, std::size_t most)
{
    while (!shard.entries.empty() && (shard.entries.back().staleAt <= now || shard.entries.size() > most)) {
        shard.byKey.erase(shard.entries.back().key);
        shard.entries.pop_back();
    }
}

std::size_t MemoryLimiter::keys() const
{
    std::size_t count = 0;
    for (auto &shard : m_shards) {
        const std::scoped_lock lock(shard.mutex);
        count += shard.entries.size();
    }
    return count;
}

} // namespace creatormetrics
