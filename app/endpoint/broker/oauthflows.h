// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/base/keyring.h"
#include "app/endpoint/base/clock.h"
#include "app/endpoint/store/sqlconnection.h"

#include <optional>
#include <string>

namespace creatormetrics {

constexpr Milliseconds flowLife = 10 * oneMinute;
constexpr Milliseconds codeLife = 120 * oneSecond;
constexpr std::int64_t mostOpenFlows = 5; // of a user

/// A sign-in at a platform that somebody has begun.
struct OAuthFlow {
    std::string id;
    std::string userId;
    std::string deviceId;
    std::string platform;
    std::string challenge; // S256, base64url
    std::string boxPublic; // base64url
    int loopbackPort = 0;
};

/// False, and nothing is kept, when the user has five open ones.
[[nodiscard]] bool openFlow(SqlConnection &connection, const OAuthFlow &flow, const Secret &state, Milliseconds now);

/// Keeps the code that the platform sent to our page, sealed and for two minutes; where the browser has to go, and what it shows
/// there instead of the code. Once for a state.
struct Handoff {
    int loopbackPort = 0;
    Secret token;
};
[[nodiscard]] std::optional<Handoff> keepCode(SqlConnection &connection, const Keyring &keyring, const std::string &platform,
                                              const Secret &state, const Secret &code, Milliseconds now);

/// The port that waits for the flow of this state, for a refusal; uses the state up.
[[nodiscard]] std::optional<int> refuseFlow(SqlConnection &connection, const std::string &platform, const Secret &state,
                                            Milliseconds now);

/// Takes the flow, once: only for its user and device. With a handoff the code comes out of keeping.
struct TakenFlow {
    OAuthFlow flow;
    std::optional<Secret> code;
};
[[nodiscard]] std::optional<TakenFlow> takeFlow(SqlConnection &connection, const Keyring &keyring, const OAuthFlow &asked,
                                                const std::optional<Secret> &handoff, Milliseconds now);

void forgetOldFlows(SqlConnection &connection, Milliseconds now);

/// That this user has signed in as this account: what the relay asks before it hands on events.
void proveAccount(SqlConnection &connection, const std::string &userId, const std::string &platform, const std::string &accountId,
                  Milliseconds now);
[[nodiscard]] bool isProvenAccount(SqlConnection &connection, const std::string &userId, const std::string &platform,
                                   const std::string &accountId);

} // namespace creatormetrics
