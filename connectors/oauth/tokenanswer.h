// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/oauth/tokenset.h"
#include "models/core/result.h"
#include "models/domain/platform.h"
#include "models/sync/httpmessage.h"

namespace creatormetrics {

/// What came back from a token endpoint, as tokens or as the reason why there are none. Pure.
/// A life (expires_in) of 1 s to 10 years is believed, a missing one means an hour. When `scope` (Instagram: `permissions`) is
/// absent the platform granted what was asked. Errors: SignedOut (the grant is used, expired or revoked), Forbidden (this client or the user may not),
/// RateLimited, Timeout (the platform's own trouble), BadResponse. The detail holds the OAuth error and its description, without
/// any of `secrets`.
[[nodiscard]] Result<TokenSet> parseTokenAnswer(const HttpResponse &response, Platform platform,
                                                const QStringList &askedScopes, const QDateTime &now,
                                                const QList<QByteArray> &secrets);

/// Whether a text can stand in an Authorization header: 1 to 16,384 visible ASCII characters.
[[nodiscard]] bool isWellFormedToken(const QByteArray &token);

} // namespace creatormetrics
