// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/sync/httpmessage.h"
#include "models/sync/page.h"

namespace creatormetrics {

/// Answers that tell what the account is and what it has published.

/// The profile and today's totals. The account's id is `user_id`, else `id`.
[[nodiscard]] Result<Page> parseInstagramProfile(const HttpResponse &response);
/// The posts of a page with likes and comments, and the next page: always where everything is walked, else while the page ends
/// inside the task's window. Their other figures are not asked for from here.
[[nodiscard]] Result<Page> parseInstagramMedia(const FetchTask &task, const HttpResponse &response);
/// The stories that live now, and for each one task of the story_insights stream, since their figures live no longer.
[[nodiscard]] Result<Page> parseInstagramStories(const FetchTask &task, const HttpResponse &response);

} // namespace creatormetrics
