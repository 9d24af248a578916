// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/fetchtask.h"
#include "models/sync/httpmessage.h"

namespace creatormetrics {

/// The calls of the contract, section 3. `base` is the versioned base URL from services.json; the token is never in the URL.
[[nodiscard]] HttpRequest profileRequest(const QUrl &base);
[[nodiscard]] HttpRequest mediaRequest(const QUrl &base, const FetchTask &task);
[[nodiscard]] HttpRequest storiesRequest(const QUrl &base, const FetchTask &task);
/// Of the one post in `ids`.
[[nodiscard]] HttpRequest mediaInsightsRequest(const QUrl &base, const FetchTask &task);
[[nodiscard]] HttpRequest storyInsightsRequest(const QUrl &base, const FetchTask &task);
[[nodiscard]] HttpRequest mediaCommentsRequest(const QUrl &base, const FetchTask &task);
[[nodiscard]] HttpRequest dailyReachRequest(const QUrl &base, const FetchTask &task);
[[nodiscard]] HttpRequest dailyTotalsRequest(const QUrl &base, const FetchTask &task);
[[nodiscard]] HttpRequest dailyFollowsRequest(const QUrl &base, const FetchTask &task);
/// `breakdown` is age, gender, country or city.
[[nodiscard]] HttpRequest audienceRequest(const QUrl &base, const FetchTask &task, QLatin1StringView breakdown);
[[nodiscard]] HttpRequest taggedRequest(const QUrl &base, const FetchTask &task);
/// `ids` as the webhook gives them: the post, and after it the comment where the mention stands in one.
[[nodiscard]] HttpRequest mentionLookupRequest(const QUrl &base, const FetchTask &task);

} // namespace creatormetrics
