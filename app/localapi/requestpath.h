// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/reply.h"
#include "app/httpserver/request.h"
#include "models/core/result.h"
#include "models/domain/platform.h"

namespace creatormetrics {

/// The number in place of `{id}`; BadInput "id: …".
[[nodiscard]] Result<qint64> idInPath(const Request &request);
/// The platform in place of `{platform}`.
[[nodiscard]] std::optional<Platform> platformInPath(const Request &request);
/// The answer when there is none of that name.
[[nodiscard]] Reply unknownPlatform();

} // namespace creatormetrics
