// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/broker/sealedanswers.h"

#include "app/endpoint/base/digest.h"
#include "app/endpoint/base/encoding.h"
#include "app/endpoint/web/apiproblem.h"
#include "app/endpoint/web/idempotency.h"

#include <limits>
#include <tuple>

namespace creatormetrics {

namespace {

constexpr Milliseconds keptFor = 120 * oneSecond;
constexpr Milliseconds whileItRuns = std::numeric_limits<Milliseconds>::max();
constexpr std::size_t mostEntries = 10'000;
// A replica that is killed forgets to say that it has ended; no exchange takes longer than 15 s.
constexpr const char *whileItRunsInRedis = "30000";

/// What a second request gets. `body` is empty while the first runs.
Reply answerAgain(bool isSameRequest, const std::string &body)
{
    if (!isSameRequest)
        return apiProblem(ProblemCode::KeyReused);
    if (body.empty())
        return apiProblemLater(ProblemCode::RequestInProgress, {}, oneSecond);
    return withoutStoring(Reply::json(200, body));
}

} // namespace

SealedAnswers::SealedAnswers(const Clock &clock, RedisConnections *redis) : m_clock(clock), m_redis(redis) {}

Reply SealedAnswers::once(const ApiCall &call, const std::function<Reply()> &work)
{
    const auto given = call.request.headers.value("Idempotency-Key");
    if (!given)
        return work();
    if (auto refused = badIdempotencyKey(call.request))
        return *std::move(refused);
    const auto key = "cm:sealed:" + hex(sha256(call.caller.userId + "\n" + call.request.path + "\n" + *given));
    const auto requestHash = hex(sha256(call.request.body));
    const auto begun = begin(key, requestHash);
    if (begun.known)
        return *begun.known;
    try {
        Reply reply = work();
        end(begun.place, key, requestHash, reply);
        return reply;
    } catch (...) {
        giveBack(begun.place, key);
        throw;
    }
}

SealedAnswers::Begun SealedAnswers::begin(const std::string &key, const std::string &requestHash)
{
    if (m_redis != nullptr) {
        if (auto begun = beginInRedis(key, requestHash))
            return *std::move(begun);
    }
    return {Place::Here, beginHere(key, requestHash)};
}

// An entry is the request's hash, and behind it the answer once there is one.
std::optional<SealedAnswers::Begun> SealedAnswers::beginInRedis(const std::string &key, const std::string &requestHash)
{
    const auto taken = m_redis->command({"SET", key, requestHash, "NX", "PX", whileItRunsInRedis});
    if (!taken)
        return std::nullopt;
    if (taken->text)
        return Begun{Place::Redis, std::nullopt};
    const auto kept = m_redis->command({"GET", key});
    if (!kept || !kept->text || kept->text->size() < requestHash.size()) // it has just gone: the client comes again
        return Begun{Place::None, apiProblemLater(ProblemCode::RequestInProgress, {}, oneSecond)};
    return Begun{Place::None,
                 answerAgain(kept->text->starts_with(requestHash), kept->text->substr(requestHash.size()))};
}

std::optional<Reply> SealedAnswers::beginHere(const std::string &key, const std::string &requestHash)
{
    const std::scoped_lock lock(m_mutex);
    std::erase_if(m_entries, [now = m_clock.now()](const auto &entry) { return entry.second.until <= now; });
    const auto found = m_entries.find(key);
    if (found != m_entries.end())
        return answerAgain(found->second.requestHash == requestHash, found->second.body);
    if (m_entries.size() >= mostEntries)
        return apiProblemLater(ProblemCode::Busy, {}, oneSecond);
    m_entries.emplace(key, Entry{requestHash, {}, whileItRuns});
    return std::nullopt;
}

void SealedAnswers::end(Place place, const std::string &key, const std::string &requestHash, const Reply &reply)
{
    if (reply.status != 200)
        return giveBack(place, key);
    if (place == Place::Redis && m_redis->command({"SET", key, requestHash + reply.body, "PX", std::to_string(keptFor)}))
        return;
    const std::scoped_lock lock(m_mutex); // also when Redis has gone meanwhile: the desktop may come back to this replica
    m_entries[key] = {requestHash, reply.body, m_clock.now() + keptFor};
}

void SealedAnswers::giveBack(Place place, const std::string &key)
{
    if (place == Place::Redis)
        std::ignore = m_redis->command({"DEL", key});
    const std::scoped_lock lock(m_mutex);
    m_entries.erase(key);
}

} // namespace creatormetrics
