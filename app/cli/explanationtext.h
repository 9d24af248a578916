// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/explanation.h"

namespace creatormetrics {

/// As `explain` prints it.
[[nodiscard]] QString explanationText(const Explanation &explanation);

} // namespace creatormetrics
