// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/base/clock.h"
#include "app/endpoint/base/keyring.h"
#include "app/endpoint/store/sqlconnection.h"
#include "models/entitlement/planterms.h"

#include <optional>
#include <string>
#include <variant>

namespace creatormetrics {

constexpr Milliseconds accessTokenLife = 15 * oneMinute;
constexpr Milliseconds sessionIdleLife = 30 * oneDay;
constexpr Milliseconds sessionAbsoluteLife = 180 * oneDay;
constexpr Milliseconds refreshGrace = 30 * oneSecond; // the predecessor's, for an answer that was lost

/// What a client gets to go on with.
struct SessionTokens {
    Secret access;
    Secret refresh;
    Milliseconds refreshExpiresAt = 0;
    std::string userId;
    std::string deviceId;
    std::string familyId;
};

/// Who a request comes from.
struct SessionHolder {
    std::string userId;
    std::string familyId;
    std::string deviceId;
    Plan plan = Plan::Starter;
};

enum class RefreshFault {
    Invalid, // no token of ours, or of a session that was ended
    Expired,
    EndedByReuse, // has ended before, because of Reused
    Reused, // an older one than the predecessor, or on another device: the session has ended now
    TooOften, // the predecessor more than three times within its grace: the successor has been handed out
};

/// Sessions: families of refresh tokens of which one lives at a time, and access tokens that belong to them. Every function is
/// one step of a transaction that the caller has begun.
class Sessions
{
public:
    explicit Sessions(const Keyring &keyring);

    [[nodiscard]] SessionTokens begin(SqlConnection &connection, const std::string &userId, const std::string &deviceId,
                                      Milliseconds now) const;

    /// `installHash`: of the installation that shows the token. A fault that ends the session has ended it when this returns:
    /// commit all the same.
    [[nodiscard]] std::variant<SessionTokens, RefreshFault> refresh(SqlConnection &connection, const Secret &token,
                                                                    const std::string &installHash, Milliseconds now) const;

    /// Who the access token belongs to, if it lives.
    [[nodiscard]] static std::optional<SessionHolder> holder(SqlConnection &connection, const Secret &accessToken,
                                                             Milliseconds now);

    /// Whether the session goes on, for what was begun with an access token and lasts longer.
    [[nodiscard]] static bool lives(SqlConnection &connection, const std::string &familyId);

    static void end(SqlConnection &connection, const std::string &familyId, const std::string &reason, Milliseconds now);
    static void endDevice(SqlConnection &connection, const std::string &deviceId, const std::string &reason, Milliseconds now);
    /// All of the user's, or all but one.
    static void endAll(SqlConnection &connection, const std::string &userId, const std::string &reason, Milliseconds now,
                       const std::string &except = {});

    static void forgetExpired(SqlConnection &connection, Milliseconds now);

private:
    struct Family;
    [[nodiscard]] std::optional<Family> familyOf(SqlConnection &connection, const std::string &familyId) const;
    [[nodiscard]] std::variant<SessionTokens, RefreshFault> step(SqlConnection &connection, const Family &family,
                                                                 std::int64_t counter, Milliseconds now) const;
    [[nodiscard]] SessionTokens tokensOf(SqlConnection &connection, const Family &family, std::int64_t counter,
                                         Milliseconds now) const;

    const Keyring &m_keyring;
};

} // namespace creatormetrics
