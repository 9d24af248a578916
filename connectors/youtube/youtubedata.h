// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/sync/httpmessage.h"
#include "models/sync/page.h"

namespace creatormetrics {

/// Answers of the Data API as pages.

/// The profile and today's totals. NotFound when the Google account has no channel.
[[nodiscard]] Result<Page> parseChannel(const HttpResponse &response);
/// The videos that a page of the uploads playlist names, as one follow-up task of the videos stream, and the next page
/// where everything was asked for; behind the last page the totals by video up to the day before the answer's own date,
/// because only then are all their videos stored. A channel without uploads has no such playlist: an empty page, not an error.
[[nodiscard]] Result<Page> parseUploads(const FetchTask &task, const HttpResponse &response);
/// Videos that were asked for, and the ids that YouTube leaves out without a word because they are gone.
[[nodiscard]] Result<Page> parseVideos(const FetchTask &task, const HttpResponse &response);

} // namespace creatormetrics
