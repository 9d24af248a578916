// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/fetchtask.h"
#include "models/sync/httpmessage.h"

namespace creatormetrics {

/// The calls of the contract, sections 3.1 to 3.6. `base` is the API's base URL from services.json.
[[nodiscard]] HttpRequest channelRequest(const QUrl &base);
[[nodiscard]] HttpRequest uploadsRequest(const QUrl &base, const FetchTask &task);
[[nodiscard]] HttpRequest videosRequest(const QUrl &base, const FetchTask &task);
[[nodiscard]] HttpRequest dailyRequest(const QUrl &base, const FetchTask &task);
[[nodiscard]] HttpRequest ageGenderRequest(const QUrl &base, const FetchTask &task);
[[nodiscard]] HttpRequest countryRequest(const QUrl &base, const FetchTask &task);
[[nodiscard]] HttpRequest cityRequest(const QUrl &base, const FetchTask &task);
/// From YouTube's first day or the window's, whichever is later, to the window's end.
[[nodiscard]] HttpRequest videoTotalsRequest(const QUrl &base, const FetchTask &task);
[[nodiscard]] HttpRequest commentsRequest(const QUrl &base, const FetchTask &task);
[[nodiscard]] HttpRequest commentChecksRequest(const QUrl &base, const FetchTask &task);

} // namespace creatormetrics
