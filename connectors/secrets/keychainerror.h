// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/error.h"

#include <qt6keychain/keychain.h>

namespace creatormetrics {

/// The one place where a keychain's failure becomes an error kind; `error` is not NoError.
[[nodiscard]] Error keychainError(QKeychain::Error error, const QString &text);

} // namespace creatormetrics
