// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/sync/httpmessage.h"

#include <QJsonObject>

namespace creatormetrics {

/// The JSON object in an answer, whatever its status. BadResponse when there is none: with the media type or "a web page" where
/// something else came, with the byte where JSON breaks off, or when it is a list.
[[nodiscard]] Result<QJsonObject> jsonObjectOf(const HttpResponse &response);

/// Content-Type without its parameters, in lower case; empty when the answer has none.
[[nodiscard]] QString mediaType(const HttpResponse &response);

} // namespace creatormetrics
