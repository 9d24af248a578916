// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/base/secret.h"

#include <string_view>

namespace creatormetrics {

/// Whether "method=hex" is the HMAC of the body under the secret; methods sha1, sha256, sha384 and sha512 (WebSub, section 8).
/// Compared in constant time. False for anything else.
[[nodiscard]] bool isSignedWith(const Secret &secret, std::string_view header, std::string_view body);

} // namespace creatormetrics
