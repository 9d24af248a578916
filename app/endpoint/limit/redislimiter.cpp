// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/limit/redislimiter.h"

#include <algorithm>
#include <string>

namespace creatormetrics {

namespace {

// The same as decide() in slidingwindow.cpp, line by line; whole numbers below 2^53 are exact in Lua.
constexpr const char *script = R"(
local limit, window = tonumber(ARGV[1]), tonumber(ARGV[2])
local now = tonumber(ARGV[3])
if not now then
    local time = redis.call('TIME')
    now = time[1] * 1000 + math.floor(time[2] / 1000)
end
local kept = redis.call('HMGET', KEYS[1], 'i', 'c', 'p')
local index, current, previous = tonumber(kept[1]) or 0, tonumber(kept[2]) or 0, tonumber(kept[3]) or 0
local at = math.max(index, math.floor(now / window))
if at ~= index then
    if at == index + 1 then previous = current else previous = 0 end
    current = 0
    index = at
end
local elapsed = math.max(0, now - index * window)
local used = current + math.floor((previous * (window - elapsed) + window - 1) / window)
local allowed, retry = 0, 0
if used < limit then
    allowed = 1
    current = current + 1
elseif current < limit then
    retry = math.max(1, window - math.floor((limit - current - 1) * window / previous) - elapsed)
else
    retry = window - elapsed + math.max(0, window - math.floor((limit - 1) * window / current))
end
local reset = window - elapsed
if current > 0 then reset = reset + window end
redis.call('HSET', KEYS[1], 'i', index, 'c', current, 'p', previous)
redis.call('PEXPIRE', KEYS[1], 2 * window)
return {allowed, math.max(0, limit - used - 1), reset, retry}
)";

} // namespace

RedisLimiter::RedisLimiter(RedisConnections &redis, RateLimiter &local, int replicas, const Clock *clock)
    : m_redis(redis), m_local(local), m_replicas(std::max(1, replicas)), m_clock(clock)
{}

LimitDecision RedisLimiter::ask(std::string_view key, const Quota &quota)
{
    if (const auto decision = askRedis(key, quota))
        return *decision;
    return m_local.ask(key, {std::max<std::int64_t>(1, quota.limit / m_replicas), quota.window});
}

std::optional<LimitDecision> RedisLimiter::askRedis(std::string_view key, const Quota &quota)
{
    const std::string name = "cm:limit:{" + std::string(key) + "}";
    const std::string now = m_clock == nullptr ? std::string() : std::to_string(m_clock->now());
    const auto answer =
        m_redis.command({"EVAL", script, "1", name, std::to_string(quota.limit), std::to_string(quota.window), now});
    if (!answer || answer->numbers.size() != 4)
        return std::nullopt;
    const auto &numbers = answer->numbers;
    return LimitDecision{numbers[0] == 1, quota.limit, numbers[1], numbers[2], numbers[3]};
}

} // namespace creatormetrics
