// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/base/strictjson.h"
#include "app/endpoint/store/sqlconnection.h"

#include <string>

namespace creatormetrics {

/// Everything kept about the user, for the user: profile, devices, sessions, subscription, usage, connected accounts, watched
/// topics, and what the audit says of them. No hash and no key is among it. Moments are seconds since 1970.
[[nodiscard]] Json userExport(SqlConnection &connection, const std::string &userId);

} // namespace creatormetrics
