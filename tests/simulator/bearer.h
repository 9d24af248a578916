// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/request.h"

#include <QString>

namespace creatormetrics {

/// The access token in the Authorization header; empty without one.
[[nodiscard]] QString bearerOf(const Request &request);

/// The address the client reached the simulator by, "http://127.0.0.1:PORT".
[[nodiscard]] QString hostOf(const Request &request);

} // namespace creatormetrics
