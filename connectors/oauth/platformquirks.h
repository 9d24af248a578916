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
    bool provesKey = true; ///< knows PKCE
    ChallengeEncoding challengeEncoding = ChallengeEncoding::Base64Url;
    /// Added to the authorisation URL.
    std::vector<FormField> authorizeFields;
    /// A used or revoked refresh token is answered with this code instead of invalid_grant.
    QString deadRefreshCode = QStringLiteral("invalid_grant");
    /// Nothing is exchanged without the client's secret.
    bool needsSecret = false;
    /// A client that has a secret shows it in the Authorization header instead of the form.
    bool secretInHeader = false;
    /// There is no refresh token: the access token lives long and is exchanged for a younger one while it is alive.
    bool renewsAccessToken = false;
    /// A revocation names the access token, which has to be alive.
    bool revokesAccessToken = false;
};

[[nodiscard]] const PlatformQuirks &platformQuirks(Platform platform);

} // namespace creatormetrics
