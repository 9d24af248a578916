// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/broker/brokerplatform.h"
#include "app/endpoint/broker/platformexchange.h"
#include "app/endpoint/broker/sealedanswers.h"
#include "app/endpoint/limit/ratelimiter.h"
#include "app/endpoint/operations/metrics.h"
#include "app/endpoint/store/database.h"
#include "app/endpoint/web/apiservice.h"

#include <string>
#include <vector>

namespace creatormetrics {

/// What the broker is built from.
struct BrokerParts {
    Database &database;
    const Keyring &keyring;
    HttpClient &http;
    RateLimiter &limiter;
    Metrics &metrics;
    const Clock &clock;
    std::string publicUrl;
    RedisConnections *redis = nullptr; // nothing when there is one replica
};

/// Exchanges that need our secret, done for a desktop: codes for tokens, refreshes, revocations. Keeps no token: they go to the
/// desktop in a box that only the desktop can open.
struct Broker {
    Broker(BrokerParts given, std::vector<BrokerPlatform> known);

    const BrokerParts parts;
    const std::vector<BrokerPlatform> platforms;
    PlatformExchange exchange;
    SealedAnswers answers;

    [[nodiscard]] const BrokerPlatform *platform(const std::string &key) const;
    [[nodiscard]] std::string redirectUri(const BrokerPlatform &platform, int loopbackPort) const;
};

/// Where a browser is sent to sign in. `challenge`: S256 in base64url.
[[nodiscard]] std::string authorizationUrl(const BrokerPlatform &platform, const std::string &redirectUri, const std::string &challenge,
                                           const Secret &state);

/// libsodium's sealed box, base64url; nothing for a key that is none.
[[nodiscard]] std::optional<std::string> sealedFor(const std::string &boxPublic, const PlatformTokens &tokens);

void addBrokerRoutes(ApiService &service, Broker &broker);

} // namespace creatormetrics
