// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/entitlement/base64url.h"

#include <sodium.h>

namespace creatormetrics {

namespace {

constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;

} // namespace

std::string base64Url(std::string_view bytes)
{
    std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char *>(bytes.data()), bytes.size(), variant);
    text.pop_back();
    return text;
}

std::optional<std::string> fromBase64Url(std::string_view text)
{
    std::string bytes(text.size() / 4 * 3 + 3, '\0');
    std::size_t length = 0;
    if (sodium_base642bin(reinterpret_cast<unsigned char *>(bytes.data()), bytes.size(), text.data(), text.size(), nullptr,
                          &length, nullptr, variant)
        != 0)
        return std::nullopt;
    bytes.resize(length);
    // libsodium 1.0.18 computes with signed letters and so takes some bytes above 127 for letters of the alphabet.
    if (base64Url(bytes) != text)
        return std::nullopt;
    return bytes;
}

} // namespace creatormetrics
