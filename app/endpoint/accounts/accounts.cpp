// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/accounts/accounts.h"

#include "app/endpoint/accounts/onetimetokens.h"
#include "app/endpoint/web/apiproblem.h"

#include <chrono>

namespace creatormetrics {

namespace {

constexpr std::string_view scheme = "Bearer ";

} // namespace

Accounts::Accounts(AccountParts given)
    : parts(std::move(given))
    , rules(parts.leastPassword)
    , hasher(parts.hashCost)
    , sessions(parts.keyring)
    , throttle(parts.limiter, parts.keyring)
{}

std::string Accounts::installHash(const std::string &installationId) const
{
    return parts.keyring.keyedHash("installation", installationId);
}

std::variant<Caller, Reply> Accounts::authenticate(const ApiCall &call)
{
    const auto field = call.request.headers.value("Authorization");
    const bool isBearer = field && call.request.headers.count("Authorization") == 1
                          && equalsIgnoringCase(std::string_view(*field).substr(0, scheme.size()), scheme);
    if (!isBearer)
        return apiProblem(ProblemCode::Unauthenticated);
    const Secret token(field->substr(scheme.size()));
    auto holder = parts.database.read(
        [&](SqlConnection &connection) { return Sessions::holder(connection, token, call.now); });
    if (!holder)
        return apiProblem(ProblemCode::Unauthenticated);
    return Caller{std::move(holder->userId), std::move(holder->familyId), std::move(holder->deviceId), holder->plan};
}

bool Accounts::isPassword(const std::optional<std::string> &phc, const Secret &password)
{
    const auto begun = std::chrono::steady_clock::now();
    if (!phc)
        hasher.pretend(password);
    const bool matches = phc && hasher.matches(*phc, password);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
    parts.metrics.observe("cm_auth_hash_seconds", {}, took.count());
    return matches;
}

std::string Accounts::hashed(const Secret &password)
{
    const auto begun = std::chrono::steady_clock::now();
    auto phc = hasher.hashed(password);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
    parts.metrics.observe("cm_auth_hash_seconds", {}, took.count());
    return phc;
}

void forgetExpiredAccounts(SqlConnection &connection, Milliseconds now)
{
    Sessions::forgetExpired(connection, now);
    forgetOneTimeTokens(connection, now);
    LoginThrottle::forgetOld(connection, now);
}

} // namespace creatormetrics
