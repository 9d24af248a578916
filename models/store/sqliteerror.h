// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

struct sqlite3;

namespace creatormetrics {

/// The connection's last failure as a Storage error: `during`, then SQLite's own words and code.
[[nodiscard]] Error sqliteError(sqlite3 *connection, const QString &during);

} // namespace creatormetrics
