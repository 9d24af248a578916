// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/request.h"

namespace creatormetrics {

/// Whether a request may become a web socket (RFC 6455, 4.2.1): 0, or the status to refuse with. 426 when it asks for
/// nothing of the kind or for another version, 400 when it asks wrongly.
[[nodiscard]] int webSocketFault(const Request &request);

} // namespace creatormetrics
