// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/accounts/tokens.h"

#include "app/endpoint/base/digest.h"
#include "app/endpoint/base/encoding.h"
#include "app/endpoint/base/random.h"
#include "models/entitlement/base64url.h"

namespace creatormetrics {

namespace {

constexpr std::string_view accessPrefix = "cma_";
constexpr std::string_view refreshPrefix = "cmr_";
constexpr std::size_t chance = 32;
constexpr std::size_t checksumSize = 4;
constexpr std::size_t familySize = 16;
constexpr std::size_t codeSize = 32;
constexpr std::size_t longest = 256;

std::string withChecksum(std::string bytes)
{
    return bytes + sha256(bytes).substr(0, checksumSize);
}

// What stands before the checksum, when prefix, encoding and checksum are right.
std::optional<std::string> checkedBytes(std::string_view text, std::string_view prefix)
{
    if (text.size() > longest || text.substr(0, prefix.size()) != prefix)
        return std::nullopt;
    auto bytes = fromBase64Url(text.substr(prefix.size()));
    if (!bytes || bytes->size() <= checksumSize)
        return std::nullopt;
    const std::string body = bytes->substr(0, bytes->size() - checksumSize);
    return equalInConstantTime(withChecksum(body), *bytes) ? std::optional(body) : std::nullopt;
}

std::string codedPart(std::string_view family, std::int64_t counter)
{
    return std::string(1, '\1').append(family).append(varint(static_cast<std::uint64_t>(counter)));
}

} // namespace

Secret newAccessToken()
{
    return Secret(std::string(accessPrefix) + base64Url(withChecksum(randomBytes(chance))));
}

bool looksLikeAccessToken(std::string_view text)
{
    const auto bytes = checkedBytes(text, accessPrefix);
    return bytes && bytes->size() == chance;
}

Secret refreshToken(std::string_view family, std::int64_t counter, const Secret &familyKey)
{
    const std::string part = codedPart(family, counter);
    return Secret(std::string(refreshPrefix) + base64Url(withChecksum(part + hmacSha256(familyKey.reveal(), part))));
}

std::optional<RefreshClaim> refreshClaim(const Secret &token)
{
    const auto bytes = checkedBytes(token.reveal(), refreshPrefix);
    if (!bytes || bytes->size() < 1 + familySize + 1 + codeSize || bytes->front() != '\1')
        return std::nullopt;
    std::string_view rest = std::string_view(*bytes).substr(1);
    RefreshClaim claim{std::string(rest.substr(0, familySize)), 0};
    rest.remove_prefix(familySize);
    const auto counter = takeVarint(rest);
    if (!counter || *counter > INT64_MAX || rest.size() != codeSize)
        return std::nullopt;
    claim.counter = static_cast<std::int64_t>(*counter);
    return claim;
}

bool isRefreshTokenOf(const Secret &token, const RefreshClaim &claim, const Secret &familyKey)
{
    return equalInConstantTime(token.reveal(), refreshToken(claim.family, claim.counter, familyKey).reveal());
}

} // namespace creatormetrics
