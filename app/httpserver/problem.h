// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/reply.h"

#include <functional>
#include <string>
#include <string_view>

namespace creatormetrics {

[[nodiscard]] std::string jsonQuoted(std::string_view utf8); // with the quotes; control characters escaped

/// An application/problem+json answer (RFC 9457): type about:blank, the title from the status, an optional detail
/// that may be shown to the client.
[[nodiscard]] Reply problemReply(int status, std::string_view detail = {});

/// Makes the answer for a request that no handler answers. Called on server threads, several at a time; must not throw.
using Refusal = std::function<Reply(int status)>;
[[nodiscard]] Reply refusalReply(const Refusal &refusal, int status); // problemReply when `refusal` is empty

} // namespace creatormetrics
