// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/base/clock.h"
#include "app/endpoint/store/redisconnections.h"
#include "app/endpoint/web/apicall.h"

#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>

namespace creatormetrics {

/// Answers sealed to a desktop, which nobody here can open, kept for two minutes under the Idempotency-Key of their request: when an
/// answer is lost on the way, the refresh token that the platform has turned meanwhile is not. Kept in Redis where there is one, so
/// that the desktop may come back to another replica, and in memory of this process where there is none or it is away; never in the
/// database. Safe from every thread.
class SealedAnswers
{
public:
    explicit SealedAnswers(const Clock &clock, RedisConnections *redis = nullptr);

    /// Runs `work` unless the call bears a key whose answer is known. Only answers of 200 are kept. 400 for a key that is no key,
    /// 409 while the first request runs (asking the platform twice would spend the token twice), 422 when it was another request,
    /// 503 when too many are kept.
    Reply once(const ApiCall &call, const std::function<Reply()> &work);

private:
    enum class Place { None, Here, Redis };
    struct Begun {
        Place place = Place::None; // who remembers that it runs; none when `known` is the answer
        std::optional<Reply> known;
    };
    struct Entry {
        std::string requestHash;
        std::string body; // empty while the first request runs
        Milliseconds until = 0;
    };
    Begun begin(const std::string &key, const std::string &requestHash);
    std::optional<Begun> beginInRedis(const std::string &key, const std::string &requestHash);
    std::optional<Reply> beginHere(const std::string &key, const std::string &requestHash);
    void end(Place place, const std::string &key, const std::string &requestHash, const Reply &reply);
    void giveBack(Place place, const std::string &key);

    const Clock &m_clock;
    RedisConnections *m_redis;
    std::mutex m_mutex;
    std::map<std::string, Entry> m_entries; // at most 10,000
};

} // namespace creatormetrics
