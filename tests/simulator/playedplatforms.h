// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulator/simulatedplatform.h"
#include "tests/simulator/simulatoroptions.h"
#include "tests/simulator/specset.h"

#include <memory>
#include <vector>

namespace creatormetrics {

using PlayedPlatforms = std::vector<std::unique_ptr<SimulatedPlatform>>;

/// The platforms that the options ask for. `today` is the UTC day it is at the start.
[[nodiscard]] PlayedPlatforms playedPlatforms(const SimulatorOptions &options, const SpecSet &specs, QDate today);

/// Every name the option takes.
[[nodiscard]] QStringList platformNames();

} // namespace creatormetrics
