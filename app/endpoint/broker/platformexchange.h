// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/base/strictjson.h"
#include "app/endpoint/broker/brokerplatform.h"
#include "app/endpoint/outgoing/httpclient.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace creatormetrics {

/// What a platform hands out. Lives as briefly as can be: it is sealed to the desktop and wiped.
struct PlatformTokens {
    Secret access;
    Secret refresh; // empty where there is none
    std::optional<std::int64_t> expiresIn; // seconds
    std::optional<std::int64_t> refreshExpiresIn;
    std::string scope; // as the platform words it, or empty
    /// The account by the id that the platform's webhooks use, or empty: it was not told, and the tokens are good all the same.
    std::string accountId;
};

/// Why there are no tokens.
struct PlatformFault {
    bool needsSignIn = false; // the grant is gone; otherwise the platform failed
    /// The platform's own word if it is one of RFC 6749's or "invalid_token", else "refused", "rate_limited", "unavailable", "malformed", or what
    /// HttpClient calls its fault.
    std::string code;
};

using PlatformResult = std::variant<PlatformTokens, PlatformFault>;

/// The questions that need our secret. Each waits for the answer. Nothing that a platform says is handed on but the words above.
class PlatformExchange
{
public:
    explicit PlatformExchange(HttpClient &http);

    PlatformResult redeem(const BrokerPlatform &platform, const Secret &code, const Secret &verifier,
                          const std::string &redirectUri);
    PlatformResult refresh(const BrokerPlatform &platform, const Secret &refreshToken);
    /// Nothing when it is revoked, or was already.
    std::optional<PlatformFault> revoke(const BrokerPlatform &platform, const Secret &token);

private:
    using Fields = std::vector<std::pair<std::string, std::string>>;
    std::variant<Json, PlatformFault> post(const std::string &url, const Fields &fields);
    std::variant<Json, PlatformFault> ask(OutgoingRequest request);
    PlatformResult exchangedForLong(const BrokerPlatform &platform, const PlatformTokens &shortLived);
    std::string accountOf(const BrokerPlatform &platform, const Secret &access);

    HttpClient &m_http;
};

} // namespace creatormetrics
