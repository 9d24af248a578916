// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/serveroptions.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace creatormetrics {

/// Length of the header block up to and including its empty line, when it is all there.
[[nodiscard]] std::optional<std::size_t> headLength(std::string_view received);

/// True when a line break other than CR LF, or a NUL, shows in what has come so far: not worth waiting for more.
[[nodiscard]] bool hasForbiddenBytes(std::string_view received);

/// Looks a whole header block over for what a lenient parser lets through and request smuggling lives on: folded
/// lines, control characters, missing or repeated Host, a Host other than the target's, length and transfer coding
/// together, codings other than chunked. Returns the status to refuse with, or 0.
[[nodiscard]] int headFault(std::string_view head, const ServerLimits &limits);

} // namespace creatormetrics
