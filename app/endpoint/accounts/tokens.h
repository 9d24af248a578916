// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/base/secret.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace creatormetrics {

/// `cma_` and 36 bytes as base64url: 32 of chance, 4 of checksum, so that a mistyped or made-up one is refused unread.
[[nodiscard]] Secret newAccessToken();
[[nodiscard]] bool looksLikeAccessToken(std::string_view text);

/// `cmr_` and base64url of: version 1, the family's 16 bytes, the counter as varint, HMAC-SHA-256 under the family's key of all
/// before, 4 bytes of checksum. The same counter gives the same token, so that nothing of it has to be kept.
[[nodiscard]] Secret refreshToken(std::string_view family, std::int64_t counter, const Secret &familyKey);

/// What a refresh token says of itself, before anything vouches for it.
struct RefreshClaim {
    std::string family; // 16 bytes
    std::int64_t counter = 0;
};
[[nodiscard]] std::optional<RefreshClaim> refreshClaim(const Secret &token);
[[nodiscard]] bool isRefreshTokenOf(const Secret &token, const RefreshClaim &claim, const Secret &familyKey);

} // namespace creatormetrics
