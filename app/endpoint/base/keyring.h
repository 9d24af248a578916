// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/base/secret.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace creatormetrics {

/// The master keys: seal what has to be kept readable for us alone (family keys, hub secrets), and derive keys for hashes of
/// e-mail addresses. Immutable after start; safe from every thread.
class Keyring
{
public:
    /// `keys`: 32 bytes each, by number; `current` seals, the others only open. Throws std::invalid_argument on other sizes.
    Keyring(std::map<std::uint8_t, Secret> keys, std::uint8_t current);

    /// XChaCha20-Poly1305; the key's number, the nonce and the cipher text as base64url. `context` has to be the same to open it.
    [[nodiscard]] std::string sealed(std::string_view context, const Secret &secret) const;
    [[nodiscard]] std::optional<Secret> opened(std::string_view context, std::string_view sealed) const;

    /// HMAC-SHA-256 under a key derived for `context`: the same for the same text for as long as the oldest key stays first.
    [[nodiscard]] std::string keyedHash(std::string_view context, std::string_view text) const;

private:
    std::map<std::uint8_t, Secret> m_keys;
    std::uint8_t m_current = 0;
};

} // namespace creatormetrics
