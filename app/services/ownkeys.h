// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/platform.h"

#include <QString>

namespace creatormetrics {

/// What the keychain calls the secret of the user's own client at a platform, and the proxy's password.
[[nodiscard]] QString ownKeyName(Platform platform);
[[nodiscard]] QString proxyPasswordName();

/// For people: the ID is there, the secret that the platform wants is not.
[[nodiscard]] QString ownSecretMissing(Platform platform);

} // namespace creatormetrics
