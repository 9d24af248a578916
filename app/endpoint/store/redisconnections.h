// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/base/secret.h"

#include <atomic>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct redisContext;

namespace creatormetrics {

struct RedisAddress {
    std::string host;
    int port = 6379;
    Secret password; // empty: none
};

/// What Redis says: a text, whole numbers (one, or a list of nothing else), or neither, which is its "nil".
struct RedisAnswer {
    std::optional<std::string> text;
    std::vector<std::int64_t> numbers;
};

/// Connections to one Redis server, made when they are needed and kept. An answer is waited for 50 ms; after a failure Redis is left
/// alone for a second, so that nobody stands in a queue before a server that is away. Safe from every thread.
class RedisConnections
{
public:
    explicit RedisConnections(RedisAddress address);
    ~RedisConnections();
    RedisConnections(const RedisConnections &) = delete;
    RedisConnections &operator=(const RedisConnections &) = delete;

    /// Nothing when Redis is away, too slow, refuses the password or the command, or answers something else than a RedisAnswer.
    [[nodiscard]] std::optional<RedisAnswer> command(std::initializer_list<std::string_view> words);
    /// Whether the last command was answered.
    [[nodiscard]] bool isReachable() const { return m_isReachable; }

private:
    struct Closer {
        void operator()(redisContext *context) const;
    };
    using Connection = std::unique_ptr<redisContext, Closer>;
    [[nodiscard]] Connection connected() const;
    [[nodiscard]] Connection taken();
    void giveBack(Connection connection);
    [[nodiscard]] std::optional<RedisAnswer> ask(std::initializer_list<std::string_view> words);
    void noteFailure();

    const RedisAddress m_address;
    std::mutex m_mutex;
    std::vector<Connection> m_idle;
    std::atomic<bool> m_isReachable{true};
    std::atomic<std::int64_t> m_restUntil{0}; // steady clock, milliseconds
};

} // namespace creatormetrics
