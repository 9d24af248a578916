// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/base/encoding.h"

#include <sodium.h>

#include <algorithm>

namespace creatormetrics {

namespace {

const unsigned char *asBytes(std::string_view text)
{
    return reinterpret_cast<const unsigned char *>(text.data());
}

bool isUnreserved(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_'
           || c == '~';
}

} // namespace

std::string hex(std::string_view bytes)
{
    std::string text(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), asBytes(bytes), bytes.size());
    text.pop_back();
    return text;
}

std::optional<std::string> fromHex(std::string_view text)
{
    std::string bytes(text.size() / 2, '\0');
    std::size_t length = 0;
    if (text.size() % 2 != 0
        || sodium_hex2bin(reinterpret_cast<unsigned char *>(bytes.data()), bytes.size(), text.data(), text.size(), nullptr,
                          &length, nullptr)
               != 0)
        return std::nullopt;
    return length == bytes.size() ? std::optional(std::move(bytes)) : std::nullopt;
}

std::string percentEncoded(std::string_view text)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string encoded;
    for (const char c : text) {
        const auto code = static_cast<unsigned char>(c);
        if (isUnreserved(c))
            encoded += c;
        else
            encoded.append(1, '%').append(1, digits[code >> 4U]).append(1, digits[code & 15U]);
    }
    return encoded;
}

std::string lowered(std::string_view ascii)
{
    std::string text(ascii);
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
}

std::string varint(std::uint64_t value)
{
    std::string bytes;
    for (; value >= 0x80U; value >>= 7U)
        bytes += static_cast<char>((value & 0x7FU) | 0x80U);
    return bytes + static_cast<char>(value);
}

std::optional<std::uint64_t> takeVarint(std::string_view &bytes)
{
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < bytes.size() && i < 10; ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        if (i == 9 && byte > 1)
            return std::nullopt;
        value |= static_cast<std::uint64_t>(byte & 0x7FU) << (7U * i);
        if (byte < 0x80U) {
            if (byte == 0 && i > 0)
                return std::nullopt;
            bytes.remove_prefix(i + 1);
            return value;
        }
    }
    return std::nullopt;
}

} // namespace creatormetrics
