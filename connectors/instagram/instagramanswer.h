// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/http/jsonreader.h"
#include "models/core/result.h"
#include "models/sync/fetchtask.h"
#include "models/sync/httpmessage.h"

#include <QJsonObject>

namespace creatormetrics {

/// The object in an answer that succeeded. Errors: those of `instagramError`, also for an error inside a 2xx; BadResponse with
/// the media type when it is no JSON at all, or with the byte where JSON breaks off.
[[nodiscard]] Result<QJsonObject> instagramAnswer(const HttpResponse &response);
/// The same with a list in `data`, which every edge of the Graph API has, if only an empty one.
[[nodiscard]] Result<QJsonObject> instagramList(const HttpResponse &response);
/// The entries of `data`; more than any page of this API holds are a problem.
[[nodiscard]] std::vector<JsonReader> entriesOf(const JsonReader &answer);

/// The same question with the cursor of the page that follows; nothing on the last page. An `after` cursor stands on every page,
/// so only `paging.next` tells that another follows; its address, which may hold the token, is not used.
[[nodiscard]] std::optional<FetchTask> nextPage(const FetchTask &task, const JsonReader &answer);

} // namespace creatormetrics
