// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/store/redisconnections.h"

#include <hiredis.h>

#include <chrono>

namespace creatormetrics {

namespace {

constexpr std::int64_t patience = 50; // milliseconds
constexpr std::int64_t rest = 1'000;

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

RedisReply replyTo(redisContext *context, std::initializer_list<std::string_view> words)
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

std::optional<RedisAnswer> numbersIn(const redisReply &reply)
{
    RedisAnswer answer;
    for (std::size_t i = 0; i < reply.elements; ++i) {
        if (reply.element[i]->type != REDIS_REPLY_INTEGER)
            return std::nullopt;
        answer.numbers.push_back(reply.element[i]->integer);
    }
    return answer;
}

std::optional<RedisAnswer> answerIn(const redisReply *reply)
{
    if (reply == nullptr)
        return std::nullopt;
    switch (reply->type) {
    case REDIS_REPLY_NIL:
        return RedisAnswer();
    case REDIS_REPLY_INTEGER:
        return RedisAnswer{std::nullopt, {reply->integer}};
    case REDIS_REPLY_STATUS:
    case REDIS_REPLY_STRING:
        return RedisAnswer{std::string(reply->str, reply->len), {}};
    case REDIS_REPLY_ARRAY:
        return numbersIn(*reply);
    default:
        return std::nullopt;
    }
}

} // namespace

void RedisConnections::Closer::operator()(redisContext *context) const
{
    redisFree(context);
}

RedisConnections::RedisConnections(RedisAddress address) : m_address(std::move(address)) {}

RedisConnections::~RedisConnections() = default;

std::optional<RedisAnswer> RedisConnections::command(std::initializer_list<std::string_view> words)
{
    if (steadyNow() < m_restUntil)
        return std::nullopt;
    auto answer = ask(words);
    if (answer)
        m_isReachable = true;
    else
        noteFailure();
    return answer;
}

RedisConnections::Connection RedisConnections::connected() const
{
    Connection connection(redisConnectWithTimeout(m_address.host.c_str(), m_address.port, timeOf(patience)));
    if (!connection || connection->err != 0 || redisSetTimeout(connection.get(), timeOf(patience)) != REDIS_OK)
        return nullptr;
    if (m_address.password.isEmpty())
        return connection;
    const auto reply = replyTo(connection.get(), {"AUTH", m_address.password.reveal()});
    return reply && reply->type == REDIS_REPLY_STATUS ? std::move(connection) : nullptr;
}

RedisConnections::Connection RedisConnections::taken()
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

void RedisConnections::giveBack(Connection connection)
{
    const std::scoped_lock lock(m_mutex);
    m_idle.push_back(std::move(connection));
}

std::optional<RedisAnswer> RedisConnections::ask(std::initializer_list<std::string_view> words)
{
    auto connection = taken();
    if (!connection)
        return std::nullopt;
    const auto reply = replyTo(connection.get(), words);
    auto answer = answerIn(reply.get());
    if (answer)
        giveBack(std::move(connection));
    return answer;
}

// The connections at hand are most likely dead too.
void RedisConnections::noteFailure()
{
    m_isReachable = false;
    m_restUntil = steadyNow() + rest;
    const std::scoped_lock lock(m_mutex);
    m_idle.clear();
}

} // namespace creatormetrics
