// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace creatormetrics {

[[nodiscard]] std::string hex(std::string_view bytes); // lower case
[[nodiscard]] std::optional<std::string> fromHex(std::string_view text); // either case; nothing unless whole pairs

[[nodiscard]] std::string percentEncoded(std::string_view text); // all but RFC 3986's unreserved characters

[[nodiscard]] std::string lowered(std::string_view ascii); // A-Z alone change

/// Unsigned LEB128, at most ten bytes.
[[nodiscard]] std::string varint(std::uint64_t value);
/// Reads one from the front of `bytes` and shortens them; nothing when it is cut, too long or not in its shortest form.
[[nodiscard]] std::optional<std::uint64_t> takeVarint(std::string_view &bytes);

} // namespace creatormetrics
