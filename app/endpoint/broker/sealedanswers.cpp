// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/broker/sealedanswers.h"

#include "app/endpoint/base/digest.h"
#include "app/endpoint/base/encoding.h"
#include "app/endpoint/web/apiproblem.h"
#include "app/endpoint/web/idempotency.h"

#include <limits>

namespace creatormetrics {

namespace {

constexpr Milliseconds keptFor = 120 * oneSecond;
constexpr Milliseconds whileItRuns = std::numeric_limits<Milliseconds>::max();
constexpr std::size_t mostEntries = 10'000;

} // namespace

SealedAnswers::SealedAnswers(const Clock &clock) : m_clock(clock) {}

Reply SealedAnswers::once(const ApiCall &call, const std::function<Reply()> &work)
{
    const auto key = call.request.headers.value("Idempotency-Key");
    if (!key)
        return work();
    if (auto refused = badIdempotencyKey(call.request))
        return *std::move(refused);
    const auto place = call.caller.userId + "\n" + call.request.path + "\n" + *key;
    if (auto known = begin(place, hex(sha256(call.request.body))))
        return *std::move(known);
    try {
        Reply reply = work();
        end(place, reply);
        return reply;
    } catch (...) {
        giveBack(place);
        throw;
    }
}

std::optional<Reply> SealedAnswers::begin(const std::string &place, const std::string &requestHash)
{
    const std::scoped_lock lock(m_mutex);
    std::erase_if(m_entries, [now = m_clock.now()](const auto &entry) { return entry.second.until <= now; });
    const auto found = m_entries.find(place);
    if (found == m_entries.end()) {
        if (m_entries.size() >= mostEntries)
            return apiProblemLater(ProblemCode::Busy, {}, oneSecond);
        m_entries.emplace(place, Entry{requestHash, {}, whileItRuns});
        return std::nullopt;
    }
    const Entry &entry = found->second;
    if (entry.requestHash != requestHash)
        return apiProblem(ProblemCode::KeyReused);
    if (entry.body.empty())
        return apiProblemLater(ProblemCode::RequestInProgress, {}, oneSecond);
    return withoutStoring(Reply::json(200, entry.body));
}

void SealedAnswers::end(const std::string &place, const Reply &reply)
{
    if (reply.status != 200)
        return giveBack(place);
    const std::scoped_lock lock(m_mutex);
    auto &entry = m_entries[place];
    entry.body = reply.body;
    entry.until = m_clock.now() + keptFor;
}

void SealedAnswers::giveBack(const std::string &place)
{
    const std::scoped_lock lock(m_mutex);
    m_entries.erase(place);
}

} // namespace creatormetrics
