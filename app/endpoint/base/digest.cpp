// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/base/digest.h"

#include "app/endpoint/base/encoding.h"

#include <sodium.h>

namespace creatormetrics {

namespace {

const unsigned char *asBytes(std::string_view text)
{
    return reinterpret_cast<const unsigned char *>(text.data());
}

} // namespace

std::string sha256(std::string_view bytes)
{
    std::string digest(crypto_hash_sha256_BYTES, '\0');
    crypto_hash_sha256(reinterpret_cast<unsigned char *>(digest.data()), asBytes(bytes), bytes.size());
    return digest;
}

std::string hmacSha256(std::string_view key, std::string_view message)
{
    std::string code(crypto_auth_hmacsha256_BYTES, '\0');
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, asBytes(key), key.size());
    crypto_auth_hmacsha256_update(&state, asBytes(message), message.size());
    crypto_auth_hmacsha256_final(&state, reinterpret_cast<unsigned char *>(code.data()));
    return code;
}

std::string storedHash(const Secret &secret)
{
    return hex(sha256(secret.reveal()));
}

} // namespace creatormetrics
