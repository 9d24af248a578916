// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/fetchtask.h"
#include "models/sync/httpmessage.h"

namespace creatormetrics {

/// Which fields of the user a call asks for. TikTok refuses the whole call for one field whose scope was not granted.
enum class TikTokUserFields {
    All,          ///< name, handle and figures
    WithoutStats, ///< name and handle
    WithoutHandle, ///< name and figures
    NameOnly,
};

/// The fields that a task of the user stream asks for; its cursor names them.
[[nodiscard]] TikTokUserFields tikTokUserFields(const FetchTask &task);
/// The same question with the next smaller set of fields; nothing when there is none.
[[nodiscard]] std::optional<FetchTask> withFewerUserFields(const FetchTask &task);

/// The handle that a task of the research stream searches for, without its @.
[[nodiscard]] QString tikTokHandle(const FetchTask &task);

/// The calls of the contract, section 2. `base` is the API's base URL from services.json.
[[nodiscard]] HttpRequest tikTokUserRequest(const QUrl &base, const FetchTask &task);
[[nodiscard]] HttpRequest tikTokVideosRequest(const QUrl &base, const FetchTask &task);
[[nodiscard]] HttpRequest tikTokVideoQueryRequest(const QUrl &base, const FetchTask &task);
/// Section 5: public videos of the task's window (its last 30 days at most) that name the handle in `task.reference`.
[[nodiscard]] HttpRequest tikTokResearchRequest(const QUrl &base, const FetchTask &task);

} // namespace creatormetrics
