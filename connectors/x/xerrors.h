// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/error.h"
#include "models/sync/connector.h"

namespace creatormetrics {

/// The kind of an answer that is no success, whichever of X's shapes it has: a problem (`type`, `title`), a list of problems,
/// a list of codes. Problem types are matched on their last path segment, because their host differs between versions.
/// QuotaSpent for spent credits and capped usage whatever the status; a RateLimited has `retryAfter` where headers tell it.
/// The detail names status, problem types and blamed parameters, never a text of the server, which may repeat what was sent.
[[nodiscard]] Error xError(const HttpResponse &response);

/// "resource-not-found" of "https://api.x.com/2/problems/resource-not-found"; empty for "about:blank" and for anything that
/// is no ordinary word.
[[nodiscard]] QString xProblem(const QString &type);

/// Nothing while calls remain; else until the window of the headers ends. A reset that cannot be meant (more than a day after
/// the answer's own Date, no number of seconds) is replaced by one whole window of 15 minutes.
[[nodiscard]] std::optional<Throttle> xThrottle(const HttpResponse &response);

} // namespace creatormetrics
