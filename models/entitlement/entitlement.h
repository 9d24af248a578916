// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/entitlement/planterms.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace creatormetrics {

/// What a subscription allows an installation, said so that it can be believed without a connection. Times are seconds since
/// 1970 in UTC. A statement of plan, no copy protection.
struct Entitlement {
    std::string keyId; // of the key that signed it
    std::string issuer;
    std::string subject; // the user's id
    std::string device; // the installation's id, which it is bound to
    Plan plan = Plan::Starter;
    std::string status; // Stripe's word for the subscription, or "none"
    int liveAccounts = 0;
    int requestsPerQuarter = 0;
    std::string localApi;
    std::int64_t sequence = 0; // grows with every one issued to the device
    std::int64_t issuedAt = 0;
    std::int64_t notBefore = 0;
    std::int64_t expiresAt = 0;
    std::int64_t renewAfter = 0; // from when on to ask for a new one, if there is a connection

    friend bool operator==(const Entitlement &, const Entitlement &) = default;
};

/// An Ed25519 key that entitlements are believed of.
struct EntitlementKey {
    std::string id;
    std::string publicKey; // 32 bytes
};

enum class EntitlementFault {
    Malformed, // not "CM1.payload.signature", over 2 KiB of payload, or a payload that says something else than agreed
    UnknownKey, // signed with a key that this program does not know: ask the endpoint for its keys
    BadSignature,
    NotYetValid,
    Expired,
    OtherDevice,
    Superseded, // a later one of this device has been seen
};
/// "malformed", "unknown_key", …: as in files and logs.
[[nodiscard]] std::string_view faultKey(EntitlementFault fault);

/// What an entitlement is held against.
struct EntitlementCheck {
    std::span<const EntitlementKey> keys;
    std::string device;
    std::optional<std::int64_t> now = 0; // seconds since 1970; nothing: whether it counts today is asked elsewhere
    std::int64_t lowestSequence = 0; // the highest that has been seen
};

/// Reads `CM1.<payload>.<signature>` (both base64url). The signature is over "creatormetrics-entitlement-v1", a zero byte and
/// the payload's bytes, and is checked before they are read. Any thread.
[[nodiscard]] std::variant<Entitlement, EntitlementFault> verifiedEntitlement(std::string_view text,
                                                                              const EntitlementCheck &check);

/// Signs with a 64-byte Ed25519 secret key (libsodium's form); the inverse of the above.
[[nodiscard]] std::string signedEntitlement(const Entitlement &entitlement, std::string_view secretKey);

} // namespace creatormetrics
