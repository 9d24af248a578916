// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/sync/httpmessage.h"
#include "models/sync/page.h"

namespace creatormetrics {

/// Answers of the API as pages. Each says what it cost: posts at 5 and users at 10 thousandths of a dollar.

/// The profile and today's totals.
[[nodiscard]] Result<Page> parseXProfile(const HttpResponse &response);
/// Posts of the account with all that is known of them, without reposts; the ids that edited posts had before are missing now.
/// Leads to the next page where everything was asked for, or everything since a post.
[[nodiscard]] Result<Page> parseXPosts(const FetchTask &task, const HttpResponse &response);
/// Figures of posts that were asked for by id, and the ids that X says do not exist. An id that X keeps back for another reason
/// is in neither list.
[[nodiscard]] Result<Page> parseXFigures(const FetchTask &task, const HttpResponse &response);
/// Which mentions that were asked for by id still stand and which do not exist any more. One that X keeps back is neither.
[[nodiscard]] Result<Page> parseXMentionChecks(const FetchTask &task, const HttpResponse &response);
/// Posts of others that name the account. Reposts say nothing of their own and are left out. Leads to the next page until the
/// newest mention known or the window's first day is reached.
[[nodiscard]] Result<Page> parseXMentions(const FetchTask &task, const HttpResponse &response);

} // namespace creatormetrics
