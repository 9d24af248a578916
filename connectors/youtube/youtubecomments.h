// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/sync/httpmessage.h"
#include "models/sync/page.h"

namespace creatormetrics {

/// Comments of others on the channel and its videos as mentions, newest first; the channel's own are left out. The next
/// page is asked for while this one has neither the newest comment known (`task.since`) nor any from before the window;
/// without a window there is none.
[[nodiscard]] Result<Page> parseComments(const FetchTask &task, const HttpResponse &response);

/// Comments that were asked for by id, as they are now; those that the answer lacks have gone. Their number of replies and their address
/// are not told here.
[[nodiscard]] Result<Page> parseCommentChecks(const FetchTask &task, const HttpResponse &response);

} // namespace creatormetrics
