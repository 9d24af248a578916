// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/platform.h"
#include "models/domain/servicedirectory.h"
#include "models/sync/httpmessage.h"

namespace creatormetrics {

/// The address that the user's browser is sent to. `challenge` is already written the platform's way.
[[nodiscard]] QUrl authorizationUrl(const PlatformService &service, Platform platform, const QUrl &redirect,
                                    const QByteArray &state, const QByteArray &challenge);

/// The forms that a token endpoint takes; secrets are in the body only. Pure.
[[nodiscard]] HttpRequest exchangeRequest(const PlatformService &service, Platform platform, const QByteArray &code,
                                          const QByteArray &verifier, const QUrl &redirect);
[[nodiscard]] HttpRequest refreshRequest(const PlatformService &service, Platform platform,
                                         const QByteArray &refreshToken);
[[nodiscard]] HttpRequest revokeRequest(const PlatformService &service, Platform platform, const QByteArray &token);

} // namespace creatormetrics
