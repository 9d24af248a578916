// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/base/keyring.h"

#include "app/endpoint/base/digest.h"
#include "app/endpoint/base/encoding.h"
#include "app/endpoint/base/random.h"
#include "models/entitlement/base64url.h"

#include <sodium.h>

#include <stdexcept>

namespace creatormetrics {

namespace {

constexpr std::size_t nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;

const unsigned char *asBytes(std::string_view text)
{
    return reinterpret_cast<const unsigned char *>(text.data());
}

} // namespace

Keyring::Keyring(std::map<std::uint8_t, Secret> keys, std::uint8_t current) : m_keys(std::move(keys)), m_current(current)
{
    for (const auto &[number, key] : m_keys) {
        if (key.reveal().size() != crypto_aead_xchacha20poly1305_ietf_KEYBYTES)
            throw std::invalid_argument("master key " + std::to_string(number) + " is not 32 bytes");
    }
    if (!m_keys.contains(current))
        throw std::invalid_argument("the current master key is missing");
}

std::string Keyring::sealed(std::string_view context, const Secret &secret) const
{
    const std::string nonce = randomBytes(nonceSize);
    const auto text = secret.reveal();
    std::string cipher(text.size() + tagSize, '\0');
    crypto_aead_xchacha20poly1305_ietf_encrypt(reinterpret_cast<unsigned char *>(cipher.data()), nullptr, asBytes(text),
                                               text.size(), asBytes(context), context.size(), nullptr, asBytes(nonce),
                                               asBytes(m_keys.at(m_current).reveal()));
    return base64Url(static_cast<char>(m_current) + nonce + cipher);
}

std::optional<Secret> Keyring::opened(std::string_view context, std::string_view sealed) const
{
    const auto bytes = fromBase64Url(sealed);
    if (!bytes || bytes->size() < 1 + nonceSize + tagSize)
        return std::nullopt;
    const auto key = m_keys.find(static_cast<std::uint8_t>(bytes->front()));
    if (key == m_keys.end())
        return std::nullopt;
    const std::string_view nonce = std::string_view(*bytes).substr(1, nonceSize);
    const std::string_view cipher = std::string_view(*bytes).substr(1 + nonceSize);
    std::string text(cipher.size() - tagSize, '\0');
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(reinterpret_cast<unsigned char *>(text.data()), nullptr, nullptr,
                                                   asBytes(cipher), cipher.size(), asBytes(context), context.size(),
                                                   asBytes(nonce), asBytes(key->second.reveal()))
        != 0)
        return std::nullopt;
    return Secret(std::move(text));
}

std::string Keyring::keyedHash(std::string_view context, std::string_view text) const
{
    const Secret derived(hmacSha256(m_keys.begin()->second.reveal(), context));
    return hex(hmacSha256(derived.reveal(), text));
}

} // namespace creatormetrics
