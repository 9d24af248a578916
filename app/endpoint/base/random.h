// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/base/clock.h"
#include "app/endpoint/base/secret.h"

#include <cstddef>
#include <string>

namespace creatormetrics {

/// Sets libsodium up; before anything of it is used, as often as one likes. Throws std::runtime_error when it cannot be.
void setUpCryptography();

/// From the system's generator by way of libsodium.
[[nodiscard]] std::string randomBytes(std::size_t count);

/// RFC 9562, version 7: sorts by the moment it was made. Names things, never grants anything.
[[nodiscard]] std::string uuidV7(Milliseconds now);

/// 256 bits as text behind a prefix that tells what it is for ("cmv_").
[[nodiscard]] Secret randomToken(const std::string &prefix);

} // namespace creatormetrics
