// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/doctorfinding.h"
#include "app/cli/invocation.h"

#include <vector>

namespace creatormetrics {

/// Which platforms can be connected with the services files, one finding each, and whether secrets in them are open to others.
[[nodiscard]] std::vector<Finding> serviceFindings(const Invocation &invocation);

} // namespace creatormetrics
