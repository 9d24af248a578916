// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/sync/httpmessage.h"

#include <QJsonObject>

namespace creatormetrics {

/// The object in an answer that succeeded and is of that kind ("youtube#videoListResponse"). Errors: those of
/// `youtubeError`; BadResponse with the media type when it is no JSON at all, with the byte where JSON breaks off, or
/// with the kind that came instead. The kind is checked because an answer that merely lacks `items` would otherwise
/// read as "all of them were deleted".
[[nodiscard]] Result<QJsonObject> answerOfKind(const HttpResponse &response, QLatin1StringView kind);

} // namespace creatormetrics
