// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/base/secret.h"

#include <string>
#include <string_view>

namespace creatormetrics {

[[nodiscard]] std::string sha256(std::string_view bytes); // 32 bytes
[[nodiscard]] std::string hmacSha256(std::string_view key, std::string_view message); // 32 bytes

/// Under which a secret of high entropy is kept: the SHA-256 of its text, in hexadecimal digits.
[[nodiscard]] std::string storedHash(const Secret &secret);

} // namespace creatormetrics
