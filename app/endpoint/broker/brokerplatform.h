// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/base/secret.h"
#include "app/endpoint/operations/configreader.h"

#include <optional>
#include <string>
#include <vector>

namespace creatormetrics {

/// What differs between the platforms that demand a secret for signing in.
enum class BrokerKind {
    Instagram, // redirects to our https page; a short token becomes a long one; no refresh token
    TikTok, // redirects to the desktop; "client_key"; the challenge in hexadecimal digits; the refresh token may change
    Standard, // OAuth 2 with PKCE as RFC 7636 has it, redirects to the desktop (Google)
};

/// One platform and our registration there. The addresses are the same for everybody; no caller chooses one.
struct BrokerPlatform {
    std::string key; // "instagram"
    BrokerKind kind = BrokerKind::Standard;
    std::string clientId;
    Secret clientSecret;
    std::vector<std::string> scopes;
    std::string authorizeUrl;
    std::string tokenUrl;
    std::string longTokenUrl; // Instagram
    std::string refreshUrl; // Instagram; others refresh where they exchange
    std::string revokeUrl; // empty where there is none
    std::string accountUrl; // Instagram: tells the account that a token is for
};

/// {"instagram": {"client_id", "client_secret_file", "authorize"?, "token"?, …}, "tiktok": {…}, "youtube": {…}}; the platforms' own
/// addresses unless others are given.
[[nodiscard]] std::vector<BrokerPlatform> brokerPlatformsFrom(ConfigReader reader);

} // namespace creatormetrics
