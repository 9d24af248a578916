// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/oauth/logging.h"

namespace creatormetrics {

Q_LOGGING_CATEGORY(lcOAuth, "creatormetrics.oauth", QtInfoMsg)

} // namespace creatormetrics
