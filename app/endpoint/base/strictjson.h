// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace creatormetrics {

using Json = nlohmann::json;

/// What RFC 8259 has, but refusing what it leaves to taste: a key given twice, more than 32 levels, numbers that no 64-bit
/// integer or double holds, anything but UTF-8. Nothing when the text is none of it; nothing is said about where.
[[nodiscard]] std::optional<Json> parsedJson(std::string_view text);

/// The shortest text, UTF-8. What is not UTF-8 in a string becomes U+FFFD.
[[nodiscard]] std::string jsonText(const Json &value);

} // namespace creatormetrics
