// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/error.h"
#include "models/sync/httpmessage.h"

#include <QDateTime>

#include <optional>

namespace creatormetrics {

/// What a status alone says, for answers whose body tells no better; nullopt for 2xx.
/// 401 SignedOut, 403 Forbidden, 404 and 410 NotFound, 408 and 5xx Timeout (the platform's own trouble), 429 RateLimited,
/// everything else BadResponse. `retryAfter` is filled from Retry-After for 408, 429 and 5xx.
[[nodiscard]] std::optional<Error> classifyStatus(const HttpResponse &response);

/// Retry-After, bounded to 0..86400 s. An HTTP date is taken relative to the answer's own Date header, so that a wrong clock
/// on this computer does no harm; without that header, or when unreadable, nullopt.
[[nodiscard]] std::optional<std::chrono::seconds> retryAfter(const HttpResponse &response);

/// When the server sent the answer, by its own Date header (UTC); invalid when it does not say, or names a year before 1990 or
/// after 2199.
[[nodiscard]] QDateTime answeredAt(const HttpResponse &response);

} // namespace creatormetrics
