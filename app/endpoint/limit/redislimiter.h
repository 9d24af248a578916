// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/limit/ratelimiter.h"
#include "app/endpoint/store/redisconnections.h"

#include <optional>
#include <string_view>

namespace creatormetrics {

/// Counts in Redis, for all replicas together, by one script with the arithmetic of slidingwindow.h. While Redis is
/// away `local` is asked instead, with the quota divided by the number of replicas: never unlimited, never an outage.
class RedisLimiter final : public RateLimiter
{
public:
    /// `clock`: whose time counts; nothing for that of the Redis server, which all replicas share.
    RedisLimiter(RedisConnections &redis, RateLimiter &local, int replicas, const Clock *clock = nullptr);

    LimitDecision ask(std::string_view key, const Quota &quota) override;
    bool isQuick() const override { return false; }
    bool isShared() const override { return m_redis.isReachable(); }

private:
    [[nodiscard]] std::optional<LimitDecision> askRedis(std::string_view key, const Quota &quota);

    RedisConnections &m_redis;
    RateLimiter &m_local;
    const int m_replicas;
    const Clock *m_clock;
};

} // namespace creatormetrics
