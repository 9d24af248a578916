// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/relay/hubsignature.h"

#include "app/endpoint/base/encoding.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <array>

namespace creatormetrics {

namespace {

const EVP_MD *methodNamed(std::string_view name)
{
    if (name == "sha1")
        return EVP_sha1();
    if (name == "sha256")
        return EVP_sha256();
    if (name == "sha384")
        return EVP_sha384();
    return name == "sha512" ? EVP_sha512() : nullptr;
}

} // namespace

bool isSignedWith(const Secret &secret, std::string_view header, std::string_view body)
{
    const auto equals = header.find('=');
    const auto *method = equals == std::string_view::npos ? nullptr : methodNamed(header.substr(0, equals));
    if (method == nullptr || header.size() > 200)
        return false;
    std::array<unsigned char, EVP_MAX_MD_SIZE> code{};
    unsigned length = 0;
    HMAC(method, secret.reveal().data(), static_cast<int>(secret.reveal().size()),
         reinterpret_cast<const unsigned char *>(body.data()), body.size(), code.data(), &length);
    const auto given = fromHex(header.substr(equals + 1)).value_or(std::string());
    return equalInConstantTime(given, {reinterpret_cast<const char *>(code.data()), length});
}

} // namespace creatormetrics
