// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/sync/httpmessage.h"
#include "models/sync/page.h"

namespace creatormetrics {

/// Answers of the Display API as pages.

/// The profile and today's totals. Where a scope was not granted: a page with nothing but the same question for fewer
/// fields; the page that succeeds names the figures that are withheld as refused.
[[nodiscard]] Result<Page> parseTikTokUser(const FetchTask &task, const HttpResponse &response);
/// A page of the user's public videos with their figures, and the next page where everything was asked for. A short page
/// is no end; only `has_more` says so.
[[nodiscard]] Result<Page> parseTikTokVideos(const FetchTask &task, const HttpResponse &response);
/// Videos that were asked for by id, and the ids that TikTok leaves out without a word because they are gone or private.
[[nodiscard]] Result<Page> parseTikTokVideoQuery(const FetchTask &task, const HttpResponse &response);

} // namespace creatormetrics
