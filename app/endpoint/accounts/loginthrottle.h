// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/base/ipaddress.h"
#include "app/endpoint/base/keyring.h"
#include "app/endpoint/limit/ratelimiter.h"
#include "app/endpoint/store/sqlconnection.h"

#include <string>

namespace creatormetrics {

/// Slows down who guesses passwords, before anything is hashed: 20 sign-ins a minute and 100 in 15 minutes for a network; after
/// five failures for an address from one network a pause of 1, 2, 4 … 900 s. A device that has signed in before is not kept
/// waiting for the failures of others. Nobody is ever locked out for good.
class LoginThrottle
{
public:
    LoginThrottle(RateLimiter &limiter, const Keyring &keyring);

    /// How long to wait, 0 when not at all. Counts the attempt against the network.
    [[nodiscard]] Milliseconds askForNetwork(const IpAddress &address);

    [[nodiscard]] Milliseconds waitFor(SqlConnection &connection, const std::string &email, const IpAddress &address,
                                       Milliseconds now) const;

    /// True when it was the hundredth in a row over all networks: time to offer the owner a new password.
    [[nodiscard]] bool noteFailure(SqlConnection &connection, const std::string &email, const IpAddress &address,
                                   Milliseconds now) const;
    void noteSuccess(SqlConnection &connection, const std::string &email, const IpAddress &address) const;

    static void forgetOld(SqlConnection &connection, Milliseconds now);

private:
    [[nodiscard]] std::string pairKey(const std::string &email, const IpAddress &address) const;
    [[nodiscard]] std::string emailKey(const std::string &email) const;

    RateLimiter &m_limiter;
    const Keyring &m_keyring;
};

} // namespace creatormetrics
