// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/accounts/loginthrottle.h"

#include "app/endpoint/base/encoding.h"

#include <algorithm>

namespace creatormetrics {

namespace {

constexpr std::int64_t freeFailures = 5;
constexpr std::int64_t manyFailures = 100;
constexpr Milliseconds longestPause = 900 * oneSecond;

Milliseconds pauseAfter(std::int64_t failures)
{
    if (failures < freeFailures)
        return 0;
    return std::min(longestPause, oneSecond << std::min<std::int64_t>(failures - freeFailures, 20));
}

std::int64_t failuresWithThisOne(SqlConnection &connection, const std::string &key, Milliseconds now)
{
    return connection
        .first("INSERT INTO login_throttle(throttle_key, failures, next_allowed_at, updated_at) VALUES($1, 1, 0, $2) "
               "ON CONFLICT (throttle_key) DO UPDATE SET failures = login_throttle.failures + 1, updated_at = excluded.updated_at "
               "RETURNING failures",
               {key, now})
        ->integer(0);
}

} // namespace

LoginThrottle::LoginThrottle(RateLimiter &limiter, const Keyring &keyring) : m_limiter(limiter), m_keyring(keyring) {}

Milliseconds LoginThrottle::askForNetwork(const IpAddress &address)
{
    const auto network = address.network();
    const auto minute = m_limiter.ask("login-minute:" + network, {20, oneMinute});
    if (!minute.isAllowed)
        return minute.retryAfter;
    const auto quarter = m_limiter.ask("login-quarter:" + network, {100, 15 * oneMinute});
    return quarter.isAllowed ? 0 : quarter.retryAfter;
}

Milliseconds LoginThrottle::waitFor(SqlConnection &connection, const std::string &email, const IpAddress &address,
                                    Milliseconds now) const
{
    const auto row =
        connection.first("SELECT next_allowed_at FROM login_throttle WHERE throttle_key = $1", {pairKey(email, address)});
    // Bounded, so that a clock that was set back keeps nobody waiting for longer than the longest pause.
    return row ? std::clamp<Milliseconds>(row->integer(0) - now, 0, longestPause) : 0;
}

bool LoginThrottle::noteFailure(SqlConnection &connection, const std::string &email, const IpAddress &address,
                                Milliseconds now) const
{
    const auto pair = pairKey(email, address);
    const auto failures = failuresWithThisOne(connection, pair, now);
    connection.run("UPDATE login_throttle SET next_allowed_at = $2 WHERE throttle_key = $1", {pair, now + pauseAfter(failures)});
    return failuresWithThisOne(connection, emailKey(email), now) % manyFailures == 0;
}

void LoginThrottle::noteSuccess(SqlConnection &connection, const std::string &email, const IpAddress &address) const
{
    connection.run("DELETE FROM login_throttle WHERE throttle_key = $1 OR throttle_key = $2",
                   {pairKey(email, address), emailKey(email)});
}

void LoginThrottle::forgetOld(SqlConnection &connection, Milliseconds now)
{
    connection.run("DELETE FROM login_throttle WHERE updated_at < $1", {now - oneDay});
}

std::string LoginThrottle::pairKey(const std::string &email, const IpAddress &address) const
{
    return m_keyring.keyedHash("login pair", lowered(email) + '\n' + address.network());
}

std::string LoginThrottle::emailKey(const std::string &email) const
{
    return m_keyring.keyedHash("login e-mail", lowered(email));
}

} // namespace creatormetrics
