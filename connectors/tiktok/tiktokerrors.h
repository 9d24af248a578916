// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/error.h"
#include "models/sync/httpmessage.h"

namespace creatormetrics {

/// What an answer of TikTok says about its own success.
struct TikTokVerdict {
    QString code = {};  ///< of `error.code`, or of the flat `error` of a sign-in answer; empty when none can be read
    QString logId = {}; ///< what TikTok's support asks for; letters and digits only
    bool readable = true; ///< false when there is a body that is not JSON

    [[nodiscard]] bool isOk() const;
    /// A field or call was asked for whose scope the user, or TikTok to this app, has not granted.
    [[nodiscard]] bool lacksScope() const;
};

[[nodiscard]] TikTokVerdict tikTokVerdict(const HttpResponse &response);

/// The kind of an answer that is not a success: by code where TikTok gives a known one, else by status. The detail names
/// status, code and log id, never the message.
[[nodiscard]] Error tikTokError(const HttpResponse &response);

} // namespace creatormetrics
