// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/sync/httpmessage.h"
#include "models/sync/page.h"

namespace creatormetrics {

/// Public videos of others that name the account's handle (`task.reference`), as mentions, and the next page. The
/// account's own videos are left out.
[[nodiscard]] Result<Page> parseTikTokResearch(const FetchTask &task, const HttpResponse &response);

} // namespace creatormetrics
