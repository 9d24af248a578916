// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/connector.h"

namespace creatormetrics {

/// What the headers X-App-Usage and X-Business-Use-Case-Usage say (contract, section 5): a wait from 80 % of any allowance on,
/// as long as Instagram estimates, else an hour. Headers that are no such JSON say nothing.
[[nodiscard]] std::optional<Throttle> usageThrottle(const HttpResponse &response);

/// The longest estimate in X-Business-Use-Case-Usage, at most a day; nothing when there is none above zero.
[[nodiscard]] std::optional<std::chrono::seconds> timeToRegainAccess(const HttpResponse &response);

} // namespace creatormetrics
