// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/sync/httpmessage.h"

#include <QJsonObject>

namespace creatormetrics {

/// The whole object of an answer that succeeded: status 2xx and `error.code` "ok", which TikTok puts into every success.
/// Errors: those of `tikTokError`; BadResponse with the byte where JSON breaks off.
[[nodiscard]] Result<QJsonObject> tikTokAnswer(const HttpResponse &response);

} // namespace creatormetrics
