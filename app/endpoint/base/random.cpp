// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/base/random.h"

#include "app/endpoint/base/encoding.h"
#include "models/entitlement/base64url.h"

#include <sodium.h>

#include <stdexcept>

namespace creatormetrics {

void setUpCryptography()
{
    if (sodium_init() < 0)
        throw std::runtime_error("libsodium cannot be set up");
}

std::string randomBytes(std::size_t count)
{
    std::string bytes(count, '\0');
    randombytes_buf(bytes.data(), bytes.size());
    return bytes;
}

std::string uuidV7(Milliseconds now)
{
    std::string bytes = randomBytes(16);
    for (std::size_t i = 0; i < 6; ++i)
        bytes[i] = static_cast<char>((static_cast<std::uint64_t>(now) >> (40U - 8U * i)) & 0xFFU);
    bytes[6] = static_cast<char>((static_cast<unsigned char>(bytes[6]) & 0x0FU) | 0x70U);
    bytes[8] = static_cast<char>((static_cast<unsigned char>(bytes[8]) & 0x3FU) | 0x80U);
    std::string text = hex(bytes);
    for (const std::size_t at : {8U, 13U, 18U, 23U})
        text.insert(at, 1, '-');
    return text;
}

Secret randomToken(const std::string &prefix)
{
    return Secret(prefix + base64Url(randomBytes(32)));
}

} // namespace creatormetrics
