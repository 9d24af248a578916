// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/billing/stripesignature.h"

#include "app/endpoint/base/digest.h"
#include "app/endpoint/base/encoding.h"

#include <charconv>
#include <cstdlib>
#include <optional>
#include <vector>

namespace creatormetrics {

namespace {

constexpr std::int64_t tolerance = 300; // seconds, as Stripe's own libraries have it
constexpr std::size_t mostSignatures = 16;
constexpr std::size_t longestHeader = 4'096;

struct SignatureHeader {
    std::string timestamp; // as it was sent: it is part of what is signed
    std::int64_t seconds = 0;
    std::vector<std::string> signatures; // 32 bytes each
};

bool takeTimestamp(SignatureHeader &header, std::string_view value)
{
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), header.seconds);
    const bool isFirst = header.timestamp.empty();
    header.timestamp = value;
    return isFirst && error == std::errc() && end == value.data() + value.size() && header.seconds >= 0;
}

std::optional<SignatureHeader> parsed(std::string_view text)
{
    SignatureHeader header;
    if (text.size() > longestHeader)
        return std::nullopt;
    while (!text.empty()) {
        const auto part = text.substr(0, text.find(','));
        text.remove_prefix(std::min(text.size(), part.size() + 1));
        if (part.substr(0, 2) == "t=" && !takeTimestamp(header, part.substr(2)))
            return std::nullopt;
        if (part.substr(0, 3) != "v1=" || header.signatures.size() >= mostSignatures)
            continue;
        const auto signature = fromHex(part.substr(3)).value_or(std::string());
        if (signature.size() == 32)
            header.signatures.push_back(signature);
    }
    return header.timestamp.empty() ? std::nullopt : std::optional(std::move(header));
}

} // namespace

bool isSignedByStripe(std::string_view header, std::string_view body, std::span<const Secret> secrets, Milliseconds now)
{
    const auto signature = parsed(header);
    if (!signature || std::llabs(now / oneSecond - signature->seconds) > tolerance)
        return false;
    bool isGenuine = false;
    for (const auto &secret : secrets) {
        const auto expected = hmacSha256(secret.reveal(), signature->timestamp + "." + std::string(body));
        for (const auto &given : signature->signatures)
            isGenuine = equalInConstantTime(given, expected) || isGenuine;
    }
    return isGenuine;
}

std::string stripeSignature(std::string_view body, const Secret &secret, Milliseconds now)
{
    const auto timestamp = std::to_string(now / oneSecond);
    return "t=" + timestamp + ",v1=" + hex(hmacSha256(secret.reveal(), timestamp + "." + std::string(body)));
}

} // namespace creatormetrics
