// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/sync/httpmessage.h"
#include "models/sync/page.h"

namespace creatormetrics {

/// Figures of posts and of the account's days. In all of them a metric without data is left out by Instagram and unknown here,
/// never 0, and so is -1, which stands for a figure too small to tell. Names that this version does not know are passed over.

/// Of the one post asked for. A post that has gone is a missing id; one whose figures are withheld (too few viewers, older than
/// the professional account) keeps unknown ones.
[[nodiscard]] Result<Page> parseMediaInsights(const FetchTask &task, const HttpResponse &response);
[[nodiscard]] Result<Page> parseStoryInsights(const FetchTask &task, const HttpResponse &response);

/// Days of the task's window. Every answer closes the window, also an empty one: what comes late is caught by the look-back.
[[nodiscard]] Result<Page> parseDailyReach(const FetchTask &task, const HttpResponse &response);
/// Totals of the window, which must be one day.
[[nodiscard]] Result<Page> parseDailyTotals(const FetchTask &task, const HttpResponse &response);
[[nodiscard]] Result<Page> parseDailyFollows(const FetchTask &task, const HttpResponse &response);

} // namespace creatormetrics
