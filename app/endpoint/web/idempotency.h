// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/base/keyring.h"
#include "app/endpoint/store/database.h"
#include "app/endpoint/web/apicall.h"

#include <functional>
#include <optional>

namespace creatormetrics {

/// The refusal of an Idempotency-Key that is none, or there twice; nothing without one.
[[nodiscard]] std::optional<Reply> badIdempotencyKey(const Request &request);

/// Answers a repeated POST with the first answer. A key belongs to the user and the route, is kept for 24 hours with the
/// SHA-256 of the body, and the answer is sealed. An answer of 5xx is not kept, so that the request may be tried again; a first
/// request that never ended gives its key back after a minute.
class Idempotency
{
public:
    Idempotency(Database &database, const Keyring &keyring);

    /// Runs `work` unless the call bears a key whose answer is known. 400 for a key that is no key, 409 while the first request
    /// runs, 422 when it was another request.
    Reply once(ApiCall &call, const std::string &route, const std::function<Reply(ApiCall &)> &work);

    static void forgetExpired(SqlConnection &connection, Milliseconds now);

private:
    struct Place {
        std::string user;
        std::string route;
        std::string key;
    };
    std::optional<Reply> claim(const Place &place, const std::string &bodyHash, Milliseconds now);
    std::optional<Reply> claimIn(SqlConnection &connection, const Place &place, const std::string &bodyHash,
                                 Milliseconds now);
    std::optional<Reply> answerKept(const SqlRow &row, const std::string &bodyHash, Milliseconds now) const;
    void keep(const Place &place, const Reply &reply, Milliseconds now);
    void release(const Place &place);

    Database &m_database;
    const Keyring &m_keyring;
};

} // namespace creatormetrics
