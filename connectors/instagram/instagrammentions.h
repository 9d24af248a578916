// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/sync/httpmessage.h"
#include "models/sync/page.h"

namespace creatormetrics {

/// What others wrote below the account's posts and about it.

/// Comments on the one post asked for, newest first. Older pages are asked for only where this one reaches back less than two
/// days before the answer's own Date: older comments were seen by the daily pass before. A post that has gone or takes no comments
/// has none. What a page lacks between its newest and its oldest comment has gone (`mentionSpan`).
[[nodiscard]] Result<Page> parseMediaComments(const FetchTask &task, const HttpResponse &response);
/// Posts in which others tagged the account, newest first, back to `since` or the window. Unsupported where the app may not ask:
/// the documentation contradicts itself about it.
[[nodiscard]] Result<Page> parseTagged(const FetchTask &task, const HttpResponse &response);
/// The one post or comment that a webhook named; told as missing when it has gone meanwhile.
[[nodiscard]] Result<Page> parseMentionLookup(const FetchTask &task, const HttpResponse &response);

} // namespace creatormetrics
