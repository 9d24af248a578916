// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/cloud/logging.h"

namespace creatormetrics {

Q_LOGGING_CATEGORY(lcCloud, "creatormetrics.cloud", QtInfoMsg)

} // namespace creatormetrics
