// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/base/secret.h"
#include "app/endpoint/limit/ratelimiter.h"

#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

struct redisContext;

namespace creatormetrics {

struct RedisAddress {
    std::string host;
    int port = 6379;
    Secret password; // empty: none
};

/// Counts in Redis, for all replicas together, by one script with the arithmetic of slidingwindow.h. A question waits at most
/// 50 ms; while Redis is away `local` is asked instead, with the quota divided by the number of replicas: never unlimited, never
/// an outage. After a failure Redis is left alone for a second.
class RedisLimiter final : public RateLimiter
{
public:
    /// `clock`: whose time counts; nothing for that of the Redis server, which all replicas share.
    RedisLimiter(RedisAddress address, RateLimiter &local, int replicas, const Clock *clock = nullptr);
    ~RedisLimiter() override;

    LimitDecision ask(std::string_view key, const Quota &quota) override;
    bool isQuick() const override { return false; }
    bool isShared() const override { return m_isReachable; }

private:
    struct Closer {
        void operator()(redisContext *context) const;
    };
    using Connection = std::unique_ptr<redisContext, Closer>;
    [[nodiscard]] Connection connected() const;
    [[nodiscard]] Connection taken();
    void giveBack(Connection connection);
    [[nodiscard]] std::optional<LimitDecision> askRedis(std::string_view key, const Quota &quota);
    [[nodiscard]] bool isResting() const;
    void noteFailure();

    const RedisAddress m_address;
    RateLimiter &m_local;
    const int m_replicas;
    const Clock *m_clock;
    std::mutex m_mutex;
    std::vector<Connection> m_idle;
    std::atomic<bool> m_isReachable{true};
    std::atomic<std::int64_t> m_restUntil{0}; // steady clock, milliseconds
};

} // namespace creatormetrics
