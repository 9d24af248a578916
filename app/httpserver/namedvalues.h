// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace creatormetrics {

/// Names and values of a query, a form or a path pattern, decoded, in their order; a name may come twice.
using NamedValues = std::vector<std::pair<std::string, std::string>>;

[[nodiscard]] std::optional<std::string> valueOf(const NamedValues &values, std::string_view name); // the first

/// Undoes percent-encoding; nothing when a '%' is not followed by two hexadecimal digits.
[[nodiscard]] std::optional<std::string> percentDecoded(std::string_view text);

/// Splits `a=1&b=2` as application/x-www-form-urlencoded ('+' is a blank); nothing when the encoding is broken.
[[nodiscard]] std::optional<NamedValues> parsedForm(std::string_view text);

} // namespace creatormetrics
