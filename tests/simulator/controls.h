// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/router.h"

namespace creatormetrics {

class Simulator;

/// The pages under /control/ by which a test drives the simulator and looks into it. The simulator outlives the router.
[[nodiscard]] Router controlRoutes(Simulator &simulator);

} // namespace creatormetrics
