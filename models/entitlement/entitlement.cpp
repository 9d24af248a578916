// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/entitlement/entitlement.h"

#include "models/entitlement/base64url.h"
#include "models/entitlement/entitlementpayload.h"

#include <sodium.h>

#include <array>
#include <optional>

namespace creatormetrics {

namespace {

constexpr std::string_view prefix = "CM1.";
constexpr std::size_t longestPayload = 2'048;

const unsigned char *asBytes(std::string_view text)
{
    return reinterpret_cast<const unsigned char *>(text.data());
}

// A context of its own, so that no other signature of the key can pass for an entitlement.
std::string messageOf(std::string_view payload)
{
    constexpr std::string_view context("creatormetrics-entitlement-v1\0", 30);
    return std::string(context).append(payload);
}

struct Parts {
    std::string payload;
    std::string signature;
};

std::optional<Parts> partsOf(std::string_view text)
{
    if (text.substr(0, prefix.size()) != prefix || text.size() > 2 * longestPayload)
        return std::nullopt;
    text.remove_prefix(prefix.size());
    const auto dot = text.find('.');
    if (dot == std::string_view::npos)
        return std::nullopt;
    auto payload = fromBase64Url(text.substr(0, dot));
    auto signature = fromBase64Url(text.substr(dot + 1));
    if (!payload || !signature || payload->size() > longestPayload || signature->size() != crypto_sign_BYTES)
        return std::nullopt;
    return Parts{*std::move(payload), *std::move(signature)};
}

bool isSignedBy(const EntitlementKey &key, const Parts &parts)
{
    const std::string message = messageOf(parts.payload);
    return key.publicKey.size() == crypto_sign_PUBLICKEYBYTES
           && crypto_sign_verify_detached(asBytes(parts.signature), asBytes(message), message.size(), asBytes(key.publicKey))
                  == 0;
}

// The key's name in a payload that nobody vouches for: good enough to decide whether to ask for newer keys, nothing else.
EntitlementFault signatureFault(const Parts &parts, std::span<const EntitlementKey> keys)
{
    const auto claimed = parsedPayload(parts.payload);
    if (!claimed)
        return EntitlementFault::BadSignature;
    for (const auto &key : keys) {
        if (key.id == claimed->keyId)
            return EntitlementFault::BadSignature;
    }
    return EntitlementFault::UnknownKey;
}

std::optional<EntitlementFault> faultOf(const Entitlement &entitlement, const EntitlementCheck &check)
{
    if (entitlement.device != check.device)
        return EntitlementFault::OtherDevice;
    if (entitlement.sequence < check.lowestSequence)
        return EntitlementFault::Superseded;
    if (check.now && *check.now < entitlement.notBefore)
        return EntitlementFault::NotYetValid;
    if (check.now && *check.now >= entitlement.expiresAt)
        return EntitlementFault::Expired;
    return std::nullopt;
}

} // namespace

std::string_view faultKey(EntitlementFault fault)
{
    constexpr std::array<std::string_view, 7> keys = {"malformed", "unknown_key",  "bad_signature", "not_yet_valid",
                                                      "expired",   "other_device", "superseded"};
    return keys.at(static_cast<std::size_t>(fault));
}

std::variant<Entitlement, EntitlementFault> verifiedEntitlement(std::string_view text, const EntitlementCheck &check)
{
    [[maybe_unused]] static const int isReady = sodium_init(); // may be called again and again
    const auto parts = partsOf(text);
    if (!parts)
        return EntitlementFault::Malformed;
    for (const auto &key : check.keys) {
        if (!isSignedBy(key, *parts))
            continue;
        const auto entitlement = parsedPayload(parts->payload);
        if (!entitlement || entitlement->keyId != key.id)
            return EntitlementFault::Malformed;
        if (const auto fault = faultOf(*entitlement, check))
            return *fault;
        return *entitlement;
    }
    return signatureFault(*parts, check.keys);
}

std::string signedEntitlement(const Entitlement &entitlement, std::string_view secretKey)
{
    const std::string payload = payloadOf(entitlement);
    const std::string message = messageOf(payload);
    std::string signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(reinterpret_cast<unsigned char *>(signature.data()), nullptr, asBytes(message), message.size(),
                         asBytes(secretKey));
    return std::string(prefix).append(base64Url(payload)).append(".").append(base64Url(signature));
}

} // namespace creatormetrics
