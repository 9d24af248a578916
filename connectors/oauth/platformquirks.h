// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/oauth/formdata.h"
#include "connectors/oauth/pkce.h"
#include "models/domain/platform.h"

namespace creatormetrics {

/// Where a platform's OAuth 2 leaves the standard. Source: the platforms' own documentation.
struct PlatformQuirks {
    QString clientIdName = QStringLiteral("client_id");
    QChar scopeSeparator = u' ';
    ChallengeEncoding challengeEncoding = ChallengeEncoding::Base64Url;
    /// Added to the authorisation URL.
    std::vector<FormField> authorizeFields;
    /// A used or revoked refresh token is answered with this code instead of invalid_grant.
    QString deadRefreshCode = QStringLiteral("invalid_grant");
};

[[nodiscard]] const PlatformQuirks &platformQuirks(Platform platform);

} // namespace creatormetrics
