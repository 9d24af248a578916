// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/platform.h"
#include "models/domain/servicedirectory.h"
#include "models/sync/httpmessage.h"

namespace creatormetrics {

/// The address that the user's browser is sent to. `challenge` is already written the platform's way; platforms without PKCE
/// are not told it.
[[nodiscard]] QUrl authorizationUrl(const PlatformService &service, Platform platform, const QUrl &redirect,
                                    const QByteArray &state, const QByteArray &challenge);

/// What a token endpoint takes. Secrets stand in the body or, by `HttpRequest::bearer`, in the Authorization header; the caller
/// gives the transport the token in any case. Pure.
[[nodiscard]] HttpRequest exchangeRequest(const PlatformService &service, Platform platform, const QByteArray &code,
                                          const QByteArray &verifier, const QUrl &redirect);
/// A token of an hour for one that lasts (Instagram).
[[nodiscard]] HttpRequest longTokenRequest(const PlatformService &service, const QByteArray &token);
/// `token` is the refresh token or, where there is none, the access token itself.
[[nodiscard]] HttpRequest refreshRequest(const PlatformService &service, Platform platform, const QByteArray &token);
[[nodiscard]] HttpRequest revokeRequest(const PlatformService &service, Platform platform, const QByteArray &token);

} // namespace creatormetrics
