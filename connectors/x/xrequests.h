// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/fetchtask.h"
#include "models/sync/httpmessage.h"

namespace creatormetrics {

/// The calls of the contract, sections 3.1 to 3.4, in the classic names (`tweet.fields`). `base` is the API's base URL from
/// services.json, with its version. `task.reference` is the account's id at X.
[[nodiscard]] HttpRequest xProfileRequest(const QUrl &base);
/// From the newest post on, or after `task.since` when only the newest are wanted.
[[nodiscard]] HttpRequest xPostsRequest(const QUrl &base, const FetchTask &task);
/// Posts by their ids with what everybody sees, and with what only the author is told.
[[nodiscard]] HttpRequest xPublicFiguresRequest(const QUrl &base, const FetchTask &task);
[[nodiscard]] HttpRequest xOwnFiguresRequest(const QUrl &base, const FetchTask &task);
/// After `task.since` where one is known, else from the first day of the window on.
[[nodiscard]] HttpRequest xMentionsRequest(const QUrl &base, const FetchTask &task);

} // namespace creatormetrics
