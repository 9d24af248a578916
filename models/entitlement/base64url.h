// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace creatormetrics {

[[nodiscard]] std::string base64Url(std::string_view bytes); // RFC 4648, section 5, without padding
/// Strict: one text alone stands for given bytes. Nothing for padding, stray bits and letters of no alphabet.
[[nodiscard]] std::optional<std::string> fromBase64Url(std::string_view text);

} // namespace creatormetrics
