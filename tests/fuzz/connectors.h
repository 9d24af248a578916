// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/connector.h"

namespace creatormetrics {

/// A connector of that platform whose base URLs all are `https://<fuzzHost><fuzzPath>`.
[[nodiscard]] const Connector &fuzzConnector(Platform platform);
[[nodiscard]] QString fuzzHost();
[[nodiscard]] QString fuzzPath();

} // namespace creatormetrics
