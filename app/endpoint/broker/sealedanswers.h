// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/base/clock.h"
#include "app/endpoint/web/apicall.h"

#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>

namespace creatormetrics {

/// Answers sealed to a desktop, which nobody here can open, kept in memory for two minutes under the Idempotency-Key of their
/// request: when an answer is lost on the way, the refresh token that the platform has turned meanwhile is not. In memory of this
/// process, because what is sealed stays out of the database too. Safe from every thread.
class SealedAnswers
{
public:
    explicit SealedAnswers(const Clock &clock);

    /// Runs `work` unless the call bears a key whose answer is known. Only answers of 200 are kept. 400 for a key that is no key,
    /// 409 while the first request runs (asking the platform twice would spend the token twice), 422 when it was another request,
    /// 503 when too many are kept.
    Reply once(const ApiCall &call, const std::function<Reply()> &work);

private:
    struct Entry {
        std::string requestHash;
        std::string body; // empty while the first request runs
        Milliseconds until = 0;
    };
    std::optional<Reply> begin(const std::string &place, const std::string &requestHash);
    void end(const std::string &place, const Reply &reply);
    void giveBack(const std::string &place);

    const Clock &m_clock;
    std::mutex m_mutex;
    std::map<std::string, Entry> m_entries; // at most 10,000
};

} // namespace creatormetrics
