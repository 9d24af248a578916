// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/limit/redislimiter.h"

#include <hiredis.h>

#include <algorithm>
#include <array>
#include <chrono>

namespace creatormetrics {

namespace {

constexpr std::int64_t patience = 50; // milliseconds
constexpr std::int64_t rest = 1'000;

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

struct ReplyCloser {
    void operator()(redisReply *reply) const { freeReplyObject(reply); }
};
using RedisReply = std::unique_ptr<redisReply, ReplyCloser>;

std::int64_t steadyNow()
{
    const auto time = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(time).count();
}

timeval timeOf(std::int64_t milliseconds)
{
    return {static_cast<time_t>(milliseconds / 1000), static_cast<suseconds_t>(milliseconds % 1000 * 1000)};
}

RedisReply command(redisContext *context, std::initializer_list<std::string_view> words)
{
    std::vector<const char *> texts;
    std::vector<std::size_t> lengths;
    for (const auto word : words) {
        texts.push_back(word.data());
        lengths.push_back(word.size());
    }
    return RedisReply(static_cast<redisReply *>(
        redisCommandArgv(context, static_cast<int>(texts.size()), texts.data(), lengths.data())));
}

std::optional<LimitDecision> decisionIn(const redisReply *reply, const Quota &quota)
{
    if (reply == nullptr || reply->type != REDIS_REPLY_ARRAY || reply->elements != 4)
        return std::nullopt;
    std::array<std::int64_t, 4> numbers{};
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (reply->element[i]->type != REDIS_REPLY_INTEGER)
            return std::nullopt;
        numbers.at(i) = reply->element[i]->integer;
    }
    return LimitDecision{numbers[0] == 1, quota.limit, numbers[1], numbers[2], numbers[3]};
}

} // namespace

void RedisLimiter::Closer::operator()(redisContext *context) const
{
    redisFree(context);
}

RedisLimiter::RedisLimiter(RedisAddress address, RateLimiter &local, int replicas, const Clock *clock)
    : m_address(std::move(address)), m_local(local), m_replicas(std::max(1, replicas)), m_clock(clock)
{}

RedisLimiter::~RedisLimiter() = default;

LimitDecision RedisLimiter::ask(std::string_view key, const Quota &quota)
{
    if (!isResting()) {
        if (const auto decision = askRedis(key, quota)) {
            m_isReachable = true;
            return *decision;
        }
        noteFailure();
    }
    return m_local.ask(key, {std::max<std::int64_t>(1, quota.limit / m_replicas), quota.window});
}

RedisLimiter::Connection RedisLimiter::connected() const
{
    Connection connection(redisConnectWithTimeout(m_address.host.c_str(), m_address.port, timeOf(patience)));
    if (!connection || connection->err != 0 || redisSetTimeout(connection.get(), timeOf(patience)) != REDIS_OK)
        return nullptr;
    if (m_address.password.isEmpty())
        return connection;
    const auto reply = command(connection.get(), {"AUTH", m_address.password.reveal()});
    return reply && reply->type == REDIS_REPLY_STATUS ? std::move(connection) : nullptr;
}

RedisLimiter::Connection RedisLimiter::taken()
{
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_idle.empty()) {
            auto connection = std::move(m_idle.back());
            m_idle.pop_back();
            return connection;
        }
    }
    return connected();
}

void RedisLimiter::giveBack(Connection connection)
{
    const std::scoped_lock lock(m_mutex);
    m_idle.push_back(std::move(connection));
}

std::optional<LimitDecision> RedisLimiter::askRedis(std::string_view key, const Quota &quota)
{
    auto connection = taken();
    if (!connection)
        return std::nullopt;
    const std::string name = "cm:limit:{" + std::string(key) + "}";
    const std::string now = m_clock == nullptr ? std::string() : std::to_string(m_clock->now());
    const auto reply = command(connection.get(), {"EVAL", script, "1", name, std::to_string(quota.limit),
                                                  std::to_string(quota.window), now});
    auto decision = decisionIn(reply.get(), quota);
    if (decision)
        giveBack(std::move(connection));
    return decision;
}

bool RedisLimiter::isResting() const
{
    return steadyNow() < m_restUntil;
}

// The connections at hand are most likely dead too.
void RedisLimiter::noteFailure()
{
    m_isReachable = false;
    m_restUntil = steadyNow() + rest;
    const std::scoped_lock lock(m_mutex);
    m_idle.clear();
}

} // namespace creatormetrics
