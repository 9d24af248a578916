// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/reply.h"

#include <QString>

namespace creatormetrics {

/// A refusal of the Graph API. Clients decide on code and subcode, not on the status.
struct InstagramError {
    int status = 400;
    int code = 100;
    int subcode = 0; // 0: left out
    QString message;
    QString type = QStringLiteral("OAuthException");
    bool isTransient = false; // left out when false
};

[[nodiscard]] Reply instagramErrorReply(const InstagramError &error);
/// The older shape of the pages that hand out short tokens.
[[nodiscard]] Reply instagramSignInRefusal(int status, const QString &message);

[[nodiscard]] InstagramError badInstagramCall(const QString &message); // 100, "(#100) " in front
[[nodiscard]] InstagramError instagramNotFound(const QString &id); // 100/33
[[nodiscard]] InstagramError instagramPermissionMissing(); // 10
[[nodiscard]] InstagramError instagramThrottled(); // 80002

/// The usual error of a code: 1, 2, 4, 10, 17, 32, 100, 190, 368, 613, 80002; with the usual subcode when that is 0.
[[nodiscard]] InstagramError instagramError(int code, int subcode = 0);

/// What a fault asks for. `reason`: a code, or code and subcode ("190/458"); empty: by the status.
[[nodiscard]] InstagramError instagramErrorFor(int status, const QString &reason);

} // namespace creatormetrics
