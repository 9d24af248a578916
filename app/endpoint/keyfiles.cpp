// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/keyfiles.h"

#include "app/endpoint/base/random.h"
#include "models/entitlement/base64url.h"

#include <sodium.h>

#include <vector>

namespace creatormetrics {

namespace {

constexpr std::string_view masterMark = "creatormetrics-master-1";
constexpr std::string_view signingMark = "creatormetrics-signing-1";

std::vector<std::string_view> words(std::string_view line)
{
    std::vector<std::string_view> found;
    while (!line.empty()) {
        const auto blank = std::min(line.find(' '), line.size());
        found.push_back(line.substr(0, blank));
        line.remove_prefix(std::min(line.size(), blank + 1));
    }
    return found;
}

} // namespace

Secret newMasterKeyLine()
{
    return Secret(std::string(masterMark) + " " + base64Url(randomBytes(32)));
}

Secret newSigningKeyLine(const std::string &name)
{
    std::string publicKey(crypto_sign_PUBLICKEYBYTES, '\0');
    std::string secretKey(crypto_sign_SECRETKEYBYTES, '\0');
    crypto_sign_keypair(reinterpret_cast<unsigned char *>(publicKey.data()),
                        reinterpret_cast<unsigned char *>(secretKey.data()));
    const Secret wiped(secretKey);
    return Secret(std::string(signingMark) + " " + name + " " + base64Url(secretKey));
}

std::optional<Secret> masterKeyIn(std::string_view line)
{
    const auto parts = words(line);
    const auto key = parts.size() == 2 && parts[0] == masterMark ? fromBase64Url(parts[1]) : std::nullopt;
    if (!key || key->size() != 32)
        return std::nullopt;
    return std::make_optional<Secret>(*key);
}

std::optional<SigningKey> signingKeyIn(std::string_view line)
{
    const auto parts = words(line);
    auto key = parts.size() == 3 && parts[0] == signingMark && !parts[1].empty() ? fromBase64Url(parts[2]) : std::nullopt;
    if (!key || key->size() != crypto_sign_SECRETKEYBYTES)
        return std::nullopt;
    SigningKey found;
    found.id = parts[1];
    found.publicKey = key->substr(crypto_sign_SECRETKEYBYTES - crypto_sign_PUBLICKEYBYTES); // libsodium keeps it behind the seed
    found.secretKey = Secret(*std::move(key));
    return found;
}

} // namespace creatormetrics
